import { describe, expect, it } from 'vitest';
import type { DraftCircumstances, Finding } from '../../../utils/lint/finding.ts';
import { lintDraft } from '../../../utils/lint/lint-draft.ts';
import { BUILT_IN } from '../../../utils/templates/built-in/index.ts';
import {
  fieldsOf,
  prepareMessage,
  proposeFields,
} from '../../../utils/templates/prepare-message.ts';
import { bodyIn, degreesOf } from '../../../utils/templates/template.ts';
import { found, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import { AROUND } from './labelled-drafts.ts';

const lint = (text: string, around: Partial<DraftCircumstances> = {}): Finding[] =>
  lintDraft(text, { ...AROUND, ...around });
const said = (text: string, around: Partial<DraftCircumstances> = {}): string[] =>
  lint(text, around).map(({ kind, strength, words }) => `${strength} ${kind} ${words}`);

describe('the place of a finding', () => {
  it.each([
    ['お世話になります。Ｂｌｕｅ　Ｓｋｙ 様、', 'Ｂｌｕｅ　Ｓｋｙ 様'],
    ['番号は０９０\u200b－１２３４－５６７８です', '０９０\u200b－１２３４－５６７８'],
    ['😀１１月２４日（水）まで', '１１月２４日（水）'],
    ['㈱の件は https://example.com/a です', 'https://example.com/a'],
    ['ﾗｲﾝでご連絡ください', 'ﾗｲﾝ'],
  ])('in 「%s」 is the place in her own text', (text, words) => {
    const [finding] = lint(text);
    expect(text.slice(finding?.from, finding?.until)).toBe(words);
  });
});

describe('a name', () => {
  it('of hers alone is never another buyer’s, nor one that is contained in it', () => {
    expect(said('田中様', { buyer: '田中' })).toEqual([]);
    expect(said('田中様', { buyer: '田中美術' })).toEqual([]);
    expect(said('田中様', { buyer: 'タナカ' })).toEqual(['strong other-buyer 田中']);
  });

  it('with 様 in itself is found without doubling it', () => {
    expect(said('もみじ様、こんにちは', { otherBuyers: ['もみじ様'] })).toEqual([
      'strong other-buyer もみじ様',
    ]);
  });

  it('is not found within a longer word', () => {
    expect(said('Barken様', { otherBuyers: ['ken'] })).toEqual([]);
    expect(
      said('お客様、皆様、奥様、たくさん', { otherBuyers: ['お客', '皆', '奥', 'たく'] }),
    ).toEqual([]);
    expect(said('さくら様式の飾り', { otherBuyers: ['さくら'] })).toEqual([]);
  });

  it('of one sign counts at the beginning of a line alone', () => {
    expect(said('森様\nこんにちは')).toEqual(['strong other-buyer 森']);
    expect(said('大きな森様')).toEqual([]);
    expect(said('森さん')).toEqual([]);
  });
});

describe('a date', () => {
  it('on the wrong weekday is answered with the right one', () => {
    expect(said('11月24日(水)に送ります')).toEqual(['strong wrong-weekday 11月24日(火)']);
    expect(said('１１月２４日（水曜日）に送ります')).toEqual([
      'strong wrong-weekday １１月２４日（火曜日）',
    ]);
    expect(said('11月24日火曜日に送ります')).toEqual([]);
  });

  it('that is over is doubted less when the sentence looks back', () => {
    expect(said('11月18日(水)までにお返事ください')).toEqual(['strong past-date 11月18日(水)']);
    expect(said('11月18日(水)にお届けします')).toEqual(['soft past-date 11月18日(水)']);
    expect(said('11月18日(水)にいただいた資料')).toEqual([]);
  });

  it('of today is over once its hour is', () => {
    expect(said('本日11月20日 11時までにお願いします')).toEqual([]);
    expect(said('本日11月20日 9時までにお願いします')).toEqual(['strong past-date 11月20日 9時']);
    expect(said('本日11月20日までにお願いします')).toEqual([]);
  });

  it('far away may be of another year', () => {
    expect(said('昨年の11月24日(月)から')).toEqual([]);
    expect(said('5月25日(火)の公開です')).toEqual([]);
  });

  it('on a day off is mentioned where she asks for an answer, not where she promises one', () => {
    expect(said('11月23日までにお返事ください')).toEqual(['soft holiday 11月23日']);
    expect(said('11月23日までにお送りします')).toEqual([]);
  });
});

describe('what is left open', () => {
  it.each(['〇をつけてください', '土曜〇日曜×', '二重丸◎', '●お支払い\n●納期', '●●●●●●●●'])(
    '「%s」 is no place to fill',
    (text) => expect(said(text)).toEqual([]),
  );

  it('is said once where two rules see it', () => {
    expect(said('○月○日までにお返事ください')).toEqual(['strong left-open ○月○日']);
  });
});

describe('a file', () => {
  const text = '添付のファイルをご確認ください。';
  it('that is named is missed for certain only where none is seen', () => {
    expect(said(text, { hasFile: false })).toEqual(['strong no-file 添付のファイルをご確認']);
    expect(said(text, { hasFile: null })).toEqual(['soft no-file 添付のファイルをご確認']);
    expect(said(text, { hasFile: true })).toEqual([]);
  });

  it('that was sent before, or comes later, is not missed now', () => {
    expect(said('明日、清書を添付いたします。', { hasFile: false })).toEqual([]);
    expect(said('先日の添付のとおりです。', { hasFile: false })).toEqual([]);
    expect(said('添付の写真を拝見しました。', { hasFile: false })).toEqual([]);
    expect(said('清書を添付いたします。', { hasFile: false })).toHaveLength(1);
  });
});

describe('another service', () => {
  it('is no matter where the sale is about it', () => {
    expect(said('LINEの画面に合わせました', { title: null })).toEqual([]);
    expect(said('LINEについてのご質問ですね')).toEqual(['soft other-service LINE']);
    expect(said('LINEについてのご質問ですね', { title: 'LINEスタンプ制作' })).toEqual([]);
    expect(said('LINEでご連絡ください', { title: 'LINEスタンプ制作' })).toEqual([
      'strong other-service LINE',
    ]);
  });

  it('that she refuses is a hint at most', () => {
    expect(said('LINEでのやりとりはできかねます')).toEqual(['soft other-service LINE']);
  });
});

it('a text exactly as long as it may be is not too long', () => {
  expect(said('あ'.repeat(2000), { limit: 2000 })).toEqual([]);
  expect(said('あ'.repeat(2003), { limit: 2000 })).toEqual(['strong too-long 3']);
});

describe('the built-in texts', () => {
  const { room } = afterLooks(
    talkroom({ dueOn: found('2026-12-01'), messages: [message({ siteId: 1, sentAt: NOW })] }),
  );
  const texts = BUILT_IN.flatMap((template) =>
    degreesOf(template).map((degree) => {
      const one = { ...template, body: bodyIn(template, degree) };
      const answers = proposeFields(one, room, NOW);
      for (const { name, kind, options } of fieldsOf(one, room)) {
        if (kind === 'date') continue;
        answers[name] ||=
          kind === 'choice' ? (options?.[0] ?? '') : kind === 'switch' ? 'on' : 'ロゴ';
      }
      return {
        name: `${template.id}, ${degree}`,
        prepared: prepareMessage(one, room, answers, NOW),
      };
    }),
  );

  it.each(texts)('$name has nothing wrong with it', ({ name, prepared }) => {
    if (!prepared.ok) throw new Error('not ready');
    const around = {
      now: NOW,
      buyer: room.buyer,
      hasFile: null,
      isFormal: name.startsWith('formal-delivery'),
    };
    expect(lint(prepared.message.text, around).filter(({ kind }) => kind !== 'no-file')).toEqual(
      [],
    );
    expect(lint(prepared.message.text, around).filter((f) => f.strength === 'strong')).toEqual([]);
  });
});
