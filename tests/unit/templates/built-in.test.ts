import { describe, expect, it } from 'vitest';
import { BUILT_IN } from '../../../utils/templates/built-in/index.ts';
import { parseTemplate } from '../../../utils/templates/language/parse-template.ts';
import {
  fieldsOf,
  prepareMessage,
  proposeFields,
} from '../../../utils/templates/prepare-message.ts';
import type { TemplateField } from '../../../utils/templates/prepare-message.ts';
import { bodyIn, BUILT_IN_IDS, degreesOf } from '../../../utils/templates/template.ts';
import { found, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const ALL = BUILT_IN.flatMap((template) =>
  degreesOf(template).map((degree) => ({
    name: `${template.id}, ${degree}`,
    template: { ...template, body: bodyIn(template, degree) },
  })),
);
const { room } = afterLooks(talkroom({ dueOn: found('2026-12-01') }));
const { room: overdue } = afterLooks(talkroom({ dueOn: found('2026-11-10') }));

/** Half-width and small, so that no way of typing hides a word. */
const plainly = (body: string): string => body.normalize('NFKC').toLowerCase();

const answerTo = ({ kind, options }: TemplateField): string | undefined => {
  if (kind === 'date') return undefined;
  return kind === 'choice' ? options?.[0] : kind === 'switch' ? 'on' : 'もみじ';
};

function filled(template: (typeof ALL)[number]['template'], here = room) {
  const answers = proposeFields(template, here, NOW);
  for (const field of fieldsOf(template, here)) answers[field.name] ||= answerTo(field) ?? '';
  return prepareMessage(template, here, answers, NOW);
}

it('the built-in texts are the seventeen, each once, in the order of the list', () => {
  expect(BUILT_IN.map(({ id }) => id)).toEqual(BUILT_IN_IDS);
  expect(new Set(BUILT_IN_IDS).size).toBe(17);
});

describe.each(ALL)('the built-in text $name', ({ template }) => {
  it('is understood', () => {
    expect(parseTemplate(template.body)).toMatchObject({ ok: true });
  });

  it('can be handed over once every field is filled', () => {
    expect(filled(template)).toMatchObject({ ok: true, warnings: [] });
  });

  it('names no link, address or number, and no other way to reach anybody', () => {
    const body = plainly(template.body);
    expect(body).not.toMatch(/https?:|www\.|\.(?:com|net|jp|me)\b|@|\d{2,4}-\d{2,4}-\d{3,4}|\d{9}/);
    expect(body).not.toMatch(/メール|電話|携帯|住所|口座|振込|直接(?:取引|お支払)/);
    expect(body).not.toMatch(/line|zoom|skype|discord|slack|chatwork|gmail|teams|dropbox|paypay/);
    expect(body).not.toMatch(/ライン|チャットワーク|インスタ|ツイッター|ギガファイル|ドライブ/);
  });

  it('ties no review to anything, and asks for none without leaving it free', () => {
    const about = plainly(template.body)
      .split(/[。\n]/)
      .filter((sentence) => /評価|感想|レビュー|口コミ/.test(sentence));
    for (const sentence of about) {
      expect(sentence).not.toMatch(/割引|特典|値引|無料|返金|謝礼|プレゼント|引き換え|代わりに/);
      expect(sentence).not.toMatch(/高評価|星|★|満点|最高|必ず|義務|(?:場合|方)に?は/);
      if (/評価欄/.test(sentence))
        expect(sentence).toMatch(/よろしければ|よかったら|差し支えなければ/);
    }
  });
});

it.each(ALL.filter(({ template }) => template.id === 'extension'))(
  'more time can be asked for after the day has passed ($name)',
  ({ template }) => {
    const prepared = filled(template, overdue);
    expect(prepared).toMatchObject({ ok: true });
    expect(prepared.ok && prepared.message.text).toContain('11月10日(火)に予定しておりました');
  },
);

it('only a text that announces a next step carries a promise', () => {
  const promising = ALL.filter(({ template }) => {
    const prepared = filled(template);
    return prepared.ok && prepared.message.promise !== null;
  });
  expect([...new Set(promising.map(({ template }) => template.id))]).toEqual([
    'notice-cancel',
    'notice-deliver',
  ]);
});
