import { toHalfWidth } from '../japan-time/stamps.ts';

/** How many hours a sentence of the site names; null where it names none. */
export function namedHours(sentence: string): number | null {
  const hours = /(\d{1,3})\s*時間以内/.exec(toHalfWidth(sentence))?.[1];
  return hours === undefined ? null : Number(hours);
}
