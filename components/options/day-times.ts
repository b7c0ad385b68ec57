import { pad2 } from '../../utils/japan-time/calendar.ts';

const MIDNIGHT = 24 * 60;

/** `09:05`, as a field for a time holds it; the end of a day is its `00:00`. */
export function toTimeText(minuteOfDay: number): string {
  const minute = minuteOfDay % MIDNIGHT;
  return `${pad2(Math.floor(minute / 60))}:${pad2(minute % 60)}`;
}

/** NaN where the field holds no time. */
export function parseTime(text: string): number {
  const parts = /^(\d{2}):(\d{2})/.exec(text);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : NaN;
}

/** The same as an end: `00:00` is the end of the day. */
export const parseEnd = (text: string): number => {
  const minute = parseTime(text);
  return minute === 0 ? MIDNIGHT : minute;
};
