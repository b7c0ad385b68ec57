import { DATES } from './nodes.ts';
import type { DateName, ValueName, When } from './nodes.ts';
import { isBlank } from './rendered.ts';
import type { RoomValues } from './room-values.ts';

export const isDateName = (name: ValueName): name is DateName =>
  DATES.some((date) => date === name);

export const isTold = (name: ValueName, { words, dates }: RoomValues): boolean =>
  isDateName(name) ? dates[name] !== null : wordOf(name, words) !== null;

/** A word that nobody could see is none. */
export function wordOf(
  name: Exclude<ValueName, DateName>,
  words: RoomValues['words'],
): string | null {
  const word = words[name];
  return word === null || isBlank(word) ? null : word.trim();
}

/** The day that a date is reckoned from; null where the room does not tell it. */
export const baseOf = ({ base }: When, { dates }: RoomValues, now: number): number | null =>
  base === 'now' ? now : dates[base];
