import { fromJapanClock, parseIsoDay } from '../../japan-time/calendar.ts';

/** The first moment of the day that a date input holds, or why there is none. */
export function dayTyped(answer: string): number | 'empty' | 'not-a-date' {
  const date = parseIsoDay(answer);
  if (date) return fromJapanClock(date);
  return answer.trim() === '' ? 'empty' : 'not-a-date';
}
