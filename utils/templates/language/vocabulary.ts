import type { DateFormat, ValueName } from './nodes.ts';

/** Every word of the language, as people write it in Japanese and in English. The first is ours. All are plain. */
export const VALUE_WORDS: Record<ValueName, readonly string[]> = {
  buyer: ['お名前', 'buyer', '購入者'],
  service: ['サービス名', 'service', 'サービス'],
  price: ['金額', 'price', '価格'],
  'days-since': ['経過日数', 'days-since'],
  room: ['取引番号', 'room'],
  due: ['納品予定日', 'due'],
  opened: ['購入日', 'opened'],
  'last-own': ['前回の連絡日', 'last-own'],
  'last-buyer': ['前回のお返事の日', 'last-buyer'],
  'delivery-limit': ['納品確認の期限', 'delivery-limit'],
};

export const COMMAND_WORDS = {
  date: ['日付', 'date'],
  deadline: ['期限', 'deadline'],
  ask: ['入力', 'ask'],
  choose: ['選択', 'choose'],
  when: ['あれば', 'when'],
  optional: ['任意', 'optional'],
  end: ['終わり', 'end'],
  include: ['文例', 'include'],
  cursor: ['カーソル', 'cursor'],
} as const satisfies Record<string, readonly string[]>;
export type Command = keyof typeof COMMAND_WORDS;

export const FORMAT_WORDS: Record<DateFormat, readonly string[]> = {
  day: ['日', 'day'],
  short: ['短', 'short'],
  hour: ['時', 'hour'],
  weekday: ['曜日', 'weekday'],
};

/** 「11月10日に予定しておりました」: the day may be over by now. */
export const PAST_WORDS = { isPastFine: ['過ぎても', 'even-past'] } as const;

export const UNIT_WORDS = {
  'working-days': ['営業日', 'wd'],
  weeks: ['週間', '週', 'w'],
  days: ['日', 'd'],
} as const satisfies Record<string, readonly string[]>;

export const WEEKDAYS = ['日', '月', '火', '水', '木', '金', '土'] as const;
export const ENGLISH_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Width and case make no difference, as people type either; nor does what nobody can see. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();

/** @returns undefined where no entry has that word */
export function findByWord<K extends string>(
  table: Readonly<Record<K, readonly string[]>>,
  word: string,
): K | undefined {
  // Object.keys widens the keys of a closed table.
  const names = Object.keys(table) as K[];
  const find = (wanted: string): K | undefined =>
    names.find((name) => table[name].includes(wanted));
  // Most words are typed as they stand here; to make one plain takes longer than to look.
  return find(word) ?? find(plain(word));
}

/** What a field is called: ours have a word, the template's own have their name. */
export function fieldWord(field: string): string {
  if (isValueName(field)) return VALUE_WORDS[field][0] ?? field;
  if (field === 'deadline' || field === 'date') return COMMAND_WORDS[field][0];
  return field.replace(/^(?:ask|choose|optional|include):/, '');
}

// Not `in`: that would also know `constructor`.
const isValueName = (name: string): name is ValueName => Object.hasOwn(VALUE_WORDS, name);
