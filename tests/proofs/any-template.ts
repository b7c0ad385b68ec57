import fc from 'fast-check';
import type { RoomValues } from '../../utils/templates/language/room-values.ts';
import { VALUE_WORDS } from '../../utils/templates/language/vocabulary.ts';
import { DAY, NOW } from '../support/readings.ts';

const listed = (words: string): string[] => words.split('|');

/** Everything that the language knows, half of it, and what an input method or a file brings. */
const SCRAPS = [
  ...listed('{|}|｛|｝|{{|}}|{}|:|：|/|=| |　|\n|\r\n|\r|{期限|期限}|＋３営業日'),
  ...listed('{終わり}|{任意 あいさつ}|{任意 -追伸}|{あれば 納品予定日}|{カーソル}|{文例 署名}'),
  ...listed('{期限}|{期限 +3営業日}|{日付 月末 短}|{日付 -2日}|{入力 色=赤}|{選択 大きさ: 大/小}'),
  ...listed('{お名前}|{buyer}|{ service }|｛金額｝|{constructor}|{日付 時}'),
  ...listed('●|〇〇|○|◯|undefined|Na|N|さくら様|😀|\uD83D|\uDE00|\u200B|\0'),
];

const WORDS = [
  ...listed('期限|日付|入力|選択|任意|文例|あれば|終わり|カーソル|お名前|due|納品予定日|色|い'),
  ...listed(
    '+3営業日|＋２日|ー１日|次の月曜|21:00|短|時|過ぎても|:|：|=|/|-| |　|\n||😀😀😀😀😀😀😀😀😀😀😀',
  ),
];

/** Each of them is fine; not all of them are together. */
const FIELDS = [
  ...listed('{入力 色=赤}|{入力 色=青}|{入力 色}|{選択 色: 赤/青}|{選択 色: 赤/白}|い'),
  ...listed('{期限 +3営業日}|{期限 +5日}|{期限 短}|{期限 18:00}|{期限 9:00}'),
];

const joined = (piece: fc.Arbitrary<string>) =>
  fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));

const command = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => `{${words.join(' ')}}`);

export const anyText: fc.Arbitrary<string> = fc.oneof(
  joined(fc.oneof(fc.constantFrom(...SCRAPS), command)),
  joined(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 6 }))),
  fc.array(fc.constant('{任意 い}い'), { maxLength: 12 }).map((parts) => parts.join('')),
  joined(fc.constantFrom(...FIELDS)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  command,
);

const VALUES = Object.values(VALUE_WORDS).map(([word = '']) => word);
const DATES = ['納品予定日', '購入日', '前回の連絡日', '前回のお返事の日', '納品確認の期限'];
const SHIFTS = ['+3営業日', '-1営業日', '+2週間', '-5日', '+0日', '次の水曜', '月末'];
const FINISHED = ['お世話に\nなっております。', '様', 'まで', '\r\n', '一○', 'undef'];
/** Text that somebody left open, some of it only together with what stands beside it. */
const OPEN = ['aN', '●', '〇', '○', '◯', 'N', 'ined', 'NaN', 'undefined'];

const word = (words: readonly string[]) => fc.constantFrom(...words);
const spaced = (...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(...parts).map((found) => found.filter(Boolean).join(' '));

const leaf = (text: fc.Arbitrary<string>, deadline: string) =>
  fc.oneof(
    { weight: 4, arbitrary: text },
    word(VALUES).map((value) => `{${value}}`),
    spaced(
      word(['', ...DATES]),
      word(['', ...SHIFTS]),
      word(['', '短', '曜日', '18:00', '過ぎても']),
    ).map((words) => `{日付 ${words}}`),
    word(['{期限}', '{期限 短}', `{期限 ${deadline}}`]),
    word(['{入力 色}', '{入力 色=赤}', '{入力 お名前}', '{入力 buyer}', '{入力 deadline}']),
    word(['{選択 色: 赤/青}', '{選択 buyer: A/B/C}', '{カーソル}']),
  );

function bodyOf(text: fc.Arbitrary<string>, includes: readonly string[]) {
  return word(['+3営業日', '9:30', '納品予定日 -1日 18:00', '日']).chain((deadline) => {
    const named = includes.map((name) => `{文例 ${name}}`);
    const { body } = fc.letrec<{ body: string; part: string }>((tie) => ({
      body: fc
        .array(
          fc.oneof(
            { weight: 5, arbitrary: fc.oneof(leaf(text, deadline), word(named)) },
            tie('part'),
          ),
          {
            maxLength: 8,
          },
        )
        .map((pieces) => pieces.join('')),
      part: fc
        .tuple(
          word(['任意 色', '任意 -buyer', ...VALUES.map((value) => `あれば ${value}`)]),
          tie('body'),
        )
        .map(([opening, body]) => `{${opening}}${body}{終わり}`),
    }));
    return body;
  });
}

export const LIBRARY = ['署名', '追伸', '自分'];
const NOWHERE = 'どこにもない';

/** Texts as a person writes them, which may include each other, themselves, and what is nowhere. */
export const anyTemplate = bodyOf(word([...FINISHED, ...OPEN]), [...LIBRARY, NOWHERE]);

/** Nothing is left open in them, and what they include is there. */
export const finishedTemplate = bodyOf(word(FINISHED), ['署名']);
export const finishedSignature = fc.constantFrom(
  '署名',
  '{お名前}、{入力 署名する人}',
  '{任意 色}{選択 色: 赤/青}{終わり}',
);

/** What a page may hold, signs and all. */
export const HOSTILE = [
  '〇〇占い',
  '{buyer}',
  '●日まで',
  'undefined',
  '｛期限｝',
  '$&',
  ' \u200B ',
  'a\r\nb',
];

export const anyValues = (hostile: readonly string[]): fc.Arbitrary<RoomValues> => {
  const told = fc.option(word(hostile));
  const day = (least: number) =>
    fc
      .option(fc.integer({ min: least, max: 40 * 24 }))
      .map((hours) => (hours === null ? null : NOW + hours * (DAY / 24)));
  const past = fc
    .option(fc.integer({ min: 0, max: 90 }))
    .map((days) => (days === null ? null : NOW - days * DAY));
  return fc.record({
    words: fc.record({ buyer: told, service: told, price: told, 'days-since': told, room: told }),
    dates: fc.record({
      ...{ due: day(-200), opened: past },
      ...{ 'last-own': past, 'last-buyer': past, 'delivery-limit': day(-200) },
    }),
    closesAt: day(-200),
  });
};

export const anyAnswers: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc.constantFrom(
    ...['deadline', 'buyer', 'service', 'price', 'due', 'delivery-limit', 'opened', 'color'],
    ...['ask:色', 'ask:buyer', 'ask:お名前', 'choose:色', 'choose:buyer', 'optional:色'],
  ),
  fc.constantFrom(
    '',
    ' ',
    '\u200B',
    'さくら',
    '〇',
    '○',
    'N',
    '●',
    '{x}',
    '赤',
    'A',
    'on',
    '2026-12-01',
    '2026-02-30',
    '2020-01-01',
    'undefined',
  ),
);
