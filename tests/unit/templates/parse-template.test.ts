import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../utils/templates/language/parse-template.ts';
import {
  COMMAND_WORDS,
  FORMAT_WORDS,
  PAST_WORDS,
  plain,
  UNIT_WORDS,
  VALUE_WORDS,
} from '../../../utils/templates/language/vocabulary.ts';
import { templateNodes } from '../../support/template-values.ts';

const whenOf = (body: string) => {
  const [node] = templateNodes(body);
  if (!node || !('when' in node)) throw new Error(`${body} is no date`);
  return node;
};

describe('a template as people type it', () => {
  it.each([
    '{お名前}',
    '{ お名前 }',
    '{　お名前　}',
    '｛お名前｝',
    '{BUYER}',
    '{ｂｕｙｅｒ}',
    '{お名前\u200B}',
  ])('has the buyer’s name in %s', (body) => {
    expect(templateNodes(body)).toEqual([{ kind: 'value', name: 'buyer' }]);
  });

  it.each([
    '{期限 +3営業日 21:00}',
    '{期限:+3営業日 21時}',
    '{期限：２１時００分　＋３営業日}',
    '｛期限：＋ ３営業日　２１：００｝',
    '{deadline +3wd 21:00}',
  ])('promises the third working day at nine in %s', (body) => {
    const shift = { unit: 'working-days', amount: 3 };
    expect(whenOf(body)).toMatchObject({ when: { shift, minute: 1260 }, format: 'hour' });
  });

  it.each(['{日付 -2日}', '{日付 －２日}', '{日付 −2日}', '{日付 ー２日}', '{日付 - 2d}'])(
    'looks back two days in %s, whichever stroke the keyboard gives',
    (body) => {
      expect(whenOf(body).when.shift).toEqual({ unit: 'days', amount: -2 });
    },
  );

  it('takes times in options as they are, and a colon before them as the end of the name', () => {
    expect(templateNodes('{選択 時間: 10:00/11:00}')).toEqual([
      { kind: 'choose', name: '時間', options: ['10:00', '11:00'] },
    ]);
    expect(templateNodes('{選択:日：11/24｜11/25}')).toEqual([
      { kind: 'choose', name: '日', options: ['11/24', '11/25'] },
    ]);
  });

  it('lets a part on lines of its own go without a trace, one within a line as it was typed', () => {
    const text = { kind: 'text', text: 'b\n' };
    expect(templateNodes('a\r\n　{任意 x}\r\nb\n{終わり} \nc')).toMatchObject([
      { text: 'a\r\n' },
      { kind: 'optional', nodes: [text] },
      { text: 'c' },
    ]);
    expect(templateNodes('a\n{任意 x}b\n{終わり}\nc')).toMatchObject([
      { text: 'a\n' },
      { nodes: [text] },
      { text: '\nc' },
    ]);
  });

  it('has words that are found however they are typed', () => {
    const tables = [COMMAND_WORDS, FORMAT_WORDS, PAST_WORDS, UNIT_WORDS, VALUE_WORDS];
    const words = tables.flatMap((table) => Object.values<readonly string[]>(table).flat());
    expect(words.map(plain)).toEqual(words);
  });
});

describe('a template that is not understood', () => {
  it.each([
    ['{}', 1, 'known-name', '}'],
    ['{{お名前}}', 0, 'closing-brace', '{'],
    ['あ}', 1, 'opening-brace', '}'],
    ['{お名前様}', 1, 'known-name', 'お名前様'],
    ['{お名前 様}', 5, 'nothing-more', '様'],
    ['{constructor}', 1, 'known-name', 'constructor'],
    ['{期限 24:00}', 4, 'date-words', '24:00'],
    ['{期限 -2日}', 4, 'date-words', '-2日'],
    ['{期限 過ぎても}', 4, 'date-words', '過ぎても'],
    ['{日付 21:00 短}', 10, 'date-words', '短'],
    ['{日付 +3営業日 +1日}', 10, 'date-words', '+1日'],
    ['{日付 +3日 時}', 4, 'time-of-day', '+3日 時'],
    ['{期限 +3日}と{期限 +5日}', 10, 'same-deadline', '期限 +5日'],
    ['{期限 18時}と{期限 21時}', 10, 'same-deadline', '期限 21時'],
    ['{入力 色=赤}{入力 色=青}', 9, 'other-name', '入力 色=青'],
    ['{選択 色: 赤/青}{選択 色: 赤/白}', 12, 'other-name', '選択 色: 赤/白'],
    ['{選択 時間 10:00/11:00}', 18, 'options', '}'],
    ['{選択 色: 赤/赤}', 7, 'options', '赤/赤'],
    ['{入力}', 3, 'field-name', '}'],
    ['{あれば 期限}x{終わり}', 5, 'value-name', '期限'],
    ['a{任意 x}b', 2, 'end-of-part', '任意 x'],
    ['a{終わり}', 2, 'part-to-end', '終わり'],
    ['{任意 x}a{終わり x}', 12, 'nothing-more', 'x'],
  ])('%s points at letter %i, where %s was expected', (body, offset, expected, found) => {
    expect(parseTemplate(body)).toMatchObject({ ok: false, error: { offset, expected, found } });
  });

  it('counts lines as editors do, whatever ends them', () => {
    const parsed = parseTemplate('一\r\n二\r三\n四{何か}');
    expect(parsed).toMatchObject({ error: { line: 4, column: 3, found: '何か' } });
  });

  it('never shows half a character', () => {
    const parsed = parseTemplate(`{a${'😀'.repeat(20)}}`);
    expect(parsed).toMatchObject({ error: { found: `a${'😀'.repeat(9)}` } });
  });
});
