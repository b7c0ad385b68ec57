import { describe, expect, it } from 'vitest';
import { formOf } from '../../../utils/templates/language/form-of.ts';
import { renderTemplate } from '../../../utils/templates/language/render-template.ts';
import { japan, NOW } from '../../support/readings.ts';
import { silentRoom, templateNodes } from '../../support/template-values.ts';

interface Given {
  values?: Parameters<typeof silentRoom>[0];
  closesAt?: number;
  answers?: Record<string, string>;
  texts?: Record<string, string>;
}

const around = ({ values, closesAt, texts = {} }: Given) => ({
  values: silentRoom(values, closesAt ?? null),
  include: (name: string) => (texts[name] === undefined ? undefined : templateNodes(texts[name])),
  now: NOW,
});
const write = (body: string, given: Given = {}) =>
  renderTemplate(templateNodes(body), { ...around(given), answers: given.answers ?? {} });
const problemsOf = (body: string, given?: Given) =>
  write(body, given).problems.map(({ field, why }) => `${field} ${why}`);
const fieldsOf = (body: string, given: Given = {}) => formOf(templateNodes(body), around(given));

describe('a date in a message', () => {
  const yesterday = japan(2026, 11, 19, 15);

  it.each([
    ['{日付}', '11月20日(金)'],
    ['{日付 +3営業日 18:30}', '11月26日(木) 18時30分'],
    ['{日付 +1営業日 短}', '11/24(火)'],
    ['{日付 -1営業日}', '11月19日(木)'],
    ['{日付 月末 曜日}', '月曜日'],
    ['{日付 次の金曜}', '11月27日(金)'],
  ])('%s is %s on Friday 20 November', (body, text) => {
    expect(write(body)).toMatchObject({ text, problems: [] });
  });

  it.each([
    ['{日付 18:00}', 'date past'],
    ['{納品予定日}', 'due past'],
    ['{日付 納品予定日 -2日}', 'due past'],
    ['{納品確認の期限}', 'delivery-limit past'],
    ['{日付 前回の連絡日 +1日 9:00}', 'last-own past'],
  ])('%s is refused when it is over', (body, problem) => {
    const values = { due: yesterday, 'delivery-limit': NOW - 1, 'last-own': yesterday };
    expect(problemsOf(body, { values })).toEqual([problem]);
  });

  it('may be over where the text looks back, or says that it may', () => {
    const values = { due: yesterday, opened: yesterday, 'last-own': yesterday };
    const text = '{購入日}、{前回の連絡日}、{日付 -3日}、{日付 納品予定日 過ぎても}';
    expect(write(text, { values })).toMatchObject({
      text: '11月19日(木)、11月19日(木)、11月17日(火)、11月19日(木)',
      problems: [],
    });
  });

  it('names the hour of the delivery’s limit, but invents none for a day that was typed', () => {
    const limit = { 'delivery-limit': japan(2026, 11, 23, 14) };
    expect(write('{日付 納品確認の期限 時}', { values: limit }).text).toBe('11月23日(月) 14時');
    const answers = { 'delivery-limit': '2026-11-23' };
    expect(write('{日付 納品確認の期限 時}', { answers }).text).toBe('11月23日(月)');
  });
});

describe('the promise of a message', () => {
  const answers = { deadline: '2026-11-26' };

  it.each([
    ['{期限}', japan(2026, 11, 26, 21), '11月26日(木) 21時'],
    ['{期限 9:00}', japan(2026, 11, 26, 9), '11月26日(木) 9時'],
    ['{期限 日}', japan(2026, 11, 27) - 1000, '11月26日(木)'],
    ['{期限 短}、遅くとも{期限 18:00}', japan(2026, 11, 26, 18), '11月26日(木) 18時'],
  ])('%s is one moment and the words that name it', (body, deadline, words) => {
    expect(write(body, { answers })).toMatchObject({ promise: { deadline, words }, problems: [] });
  });

  it('is the same wherever it is named, with the hour that is named anywhere', () => {
    expect(write('{期限 18:00}。必ず{期限}に', { answers }).text).toBe(
      '11月26日(木) 18時。必ず11月26日(木) 18時に',
    );
  });

  it('is refused where an included text names another hour', () => {
    const texts = { 追伸: '{期限 12:00}' };
    expect(problemsOf('{期限 18:00}{文例 追伸}', { answers, texts })).toEqual([
      'deadline two-deadlines',
    ]);
    expect(write('{期限}{文例 追伸}', { answers, texts }).promise?.deadline).toBe(
      japan(2026, 11, 26, 12),
    );
  });

  it.each([
    ['2026-11-21', ['weekend']],
    ['2026-11-23', ['holiday']],
    ['2026-11-26', ['after-limit']],
    ['2026-11-28', ['weekend', 'after-limit']],
    ['2026-11-25', []],
  ])('on %s is warned of as %j, not refused', (deadline, whys) => {
    const given = { answers: { deadline }, closesAt: japan(2026, 11, 25, 21) };
    const { warnings, problems, promise } = write('{期限}', given);
    expect(warnings).toEqual(whys.map((why) => ({ field: 'deadline', why })));
    expect(problems).toEqual([]);
    expect(promise).not.toBeNull();
  });

  it('starts from the day that the text reckons, or from a notice’s where that one is over', () => {
    const values = { due: japan(2026, 12, 2), opened: japan(2026, 11, 1) };
    const proposalOf = (body: string) => fieldsOf(body, { values })[0]?.proposal;
    expect(proposalOf('{期限 納品予定日}')).toBe('2026-12-02');
    expect(proposalOf('{期限 短}{期限 +5営業日}')).toBe('2026-11-30');
    expect(proposalOf('{期限 購入日 +7日}')).toBe('2026-11-24');
    expect(proposalOf('{期限}')).toBe('2026-11-24');
  });
});

describe('what may not be handed over', () => {
  it.each(['●', '〇〇様', '◯◯様', '〇月〇日', '○{カーソル}○', 'Na{任意 x}N{終わり}'])(
    'a text that was left open: %s',
    (body) => {
      expect(problemsOf(body)).toEqual(['text open-placeholder']);
    },
  );

  it.each(['', ' \n', '{カーソル}', '{任意 -x}あ{終わり}'])('a text of nothing: "%s"', (body) => {
    expect(problemsOf(body)).toEqual(['text empty']);
  });

  it.each(['', ' ', '\u200B', '●', '{お名前}', 'undefined'])('an answer of "%s"', (answer) => {
    expect(problemsOf('{入力 色}', { answers: { 'ask:色': answer } })).toHaveLength(1);
  });

  it('but the page’s own words may hold any sign, and stay as they are', () => {
    const values = { service: '〇〇占い {buyer} ●', buyer: '$&さくら' };
    expect(write('{お名前}様「{サービス名}」', { values })).toMatchObject({
      text: '$&さくら様「〇〇占い {buyer} ●」',
      problems: [],
    });
  });

  it('a room’s word that nobody can see: the person is asked', () => {
    const values = { service: ' \u200B' };
    expect(problemsOf('{サービス名}', { values })).toEqual(['service empty']);
    expect(fieldsOf('{サービス名}', { values }).map(({ name }) => name)).toEqual(['service']);
  });

  it('a text that includes what is not there, or what includes again', () => {
    const texts = { 署名: 'み{文例 署名}' };
    expect(write('{文例 署名}{文例 ない}', { texts })).toMatchObject({
      text: 'み{署名}{ない}',
      problems: [
        { field: 'include:署名', why: 'nested-template' },
        { field: 'include:ない', why: 'unknown-template' },
      ],
    });
  });
});

describe('parts', () => {
  const body = '{あれば お名前}{お名前}様{任意 -あいさつ}、{入力 ことば}{終わり}{終わり}。';

  it('stand there if the room tells and the person wants it', () => {
    const values = { buyer: 'さくら' };
    expect(write(body).text).toBe('。');
    expect(write(body, { values }).text).toBe('さくら様。');
    const answers = { 'optional:あいさつ': 'on', 'ask:ことば': 'こんにちは' };
    expect(write(body, { values, answers }).text).toBe('さくら様、こんにちは。');
  });

  it('ask for nothing where they cannot stand, and for all that they may need elsewhere', () => {
    expect(fieldsOf(body)).toEqual([]);
    const asked = fieldsOf(`${body}{任意 署名}{文例 署名}{終わり}`, {
      values: { buyer: 'さくら' },
      texts: { 署名: '{入力 名前=もみじ}' },
    });
    expect(asked.map(({ name, proposal }) => `${name}=${proposal}`)).toEqual([
      ...['optional:あいさつ=', 'ask:ことば=', 'optional:署名=on', 'ask:名前=もみじ'],
    ]);
  });

  it('tell where the caret goes, in the text as it will stand', () => {
    const { text, cursors } = write('あ\r\n{カーソル}い😀{カーソル}');
    expect(text).toBe('あ\nい😀');
    expect(cursors).toEqual([2, 5]);
  });
});
