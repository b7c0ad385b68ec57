import { NO_SHIFT } from './nodes.ts';
import type { DateFormat, DateName, Shift, When } from './nodes.ts';
import type { Stretch } from './stretch.ts';
import { isDateName } from './told.ts';
import {
  ENGLISH_WEEKDAYS,
  findByWord,
  FORMAT_WORDS,
  PAST_WORDS,
  plain,
  UNIT_WORDS,
  VALUE_WORDS,
  WEEKDAYS,
} from './vocabulary.ts';

/** What an input method makes of the key: also the sign of a long vowel. */
const MINUS = /^[−‐‑–ー]/;
const SHIFT = /^([+-])\s*(\d{1,3})(\D+)$/;
const TIME = /^(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)$/;

export interface DateWords {
  when: When;
  format: DateFormat;
  isPastFine: boolean;
}

interface Found {
  isPastFine?: boolean;
  base?: DateName;
  shift?: Shift;
  minute?: number;
  format?: DateFormat;
}

/**
 * `+3営業日 21:00`, `納品予定日 -2日 短`, `次の月曜`, `月末`: words in any order, each kind once.
 *
 * @param format how it is written where nothing is said of that
 * @returns the first word that nobody understands, where there is one
 */
export function parseWhen(
  words: readonly Stretch[],
  format: { bare: DateFormat },
): DateWords | { unknown: Stretch } {
  let found: Found = {};
  for (const word of words) {
    const more = understand(word.text, found);
    found = { ...found, ...more };
    if (!more || hidesHour(found)) return { unknown: word };
  }
  const { base = 'now', shift = NO_SHIFT, minute = null } = found;
  const { isPastFine = false } = found;
  const usual = minute === null ? format.bare : 'hour';
  return { when: { base, shift, minute }, format: found.format ?? usual, isPastFine };
}

/** An hour that is named is to be read: 短 and 曜日 would leave it out. */
const hidesHour = ({ minute, format = 'hour' }: Found): boolean =>
  minute !== undefined && format !== 'hour';

function understand(word: string, found: Found): Found | undefined {
  const shift = found.shift ? undefined : shiftOf(word);
  if (shift) return { shift };
  const minute = found.minute === undefined ? minuteOf(word) : undefined;
  if (minute !== undefined) return { minute };
  const base = found.base ? undefined : baseOf(word);
  if (base) return { base };
  if (!found.isPastFine && findByWord(PAST_WORDS, word)) return { isPastFine: true };
  const format = found.format ? undefined : findByWord(FORMAT_WORDS, word);
  return format && { format };
}

const END_OF_MONTH = ['月末', 'eom'];

function shiftOf(word: string): Shift | undefined {
  const text = plain(word);
  if (END_OF_MONTH.includes(text)) return { unit: 'end-of-month' };
  const weekday = weekdayOf(text);
  if (weekday !== undefined) return { unit: 'weekday', weekday };
  const parts = SHIFT.exec(text.replace(MINUS, '-'));
  const unit = parts && findByWord(UNIT_WORDS, parts[3] ?? '');
  if (!parts || !unit) return undefined;
  return { unit, amount: Number(parts[2]) * (parts[1] === '-' ? -1 : 1) };
}

/** `次の月曜`, `次の月曜日`, `next-mon` */
function weekdayOf(text: string): number | undefined {
  const name = /^(?:次の(.)曜日?|next-(\w{3}))$/.exec(text);
  if (!name) return undefined;
  const index = name[1] ? indexIn(WEEKDAYS, name[1]) : indexIn(ENGLISH_WEEKDAYS, name[2] ?? '');
  return index >= 0 ? index : undefined;
}

const indexIn = (names: readonly string[], name: string): number => names.indexOf(name);

function minuteOf(word: string): number | undefined {
  const parts = TIME.exec(plain(word));
  if (!parts) return undefined;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? parts[3] ?? 0)];
  return hour < 24 && minute < 60 ? hour * 60 + minute : undefined;
}

function baseOf(word: string): DateName | undefined {
  const name = findByWord(VALUE_WORDS, word);
  return name !== undefined && isDateName(name) ? name : undefined;
}
