import { fromJapanClock, parseIsoDay, toIsoJapan } from '../../utils/japan-time/calendar.ts';

/** What `<input type="datetime-local">` shows of a moment: the Japanese clock, whatever the zone. */
export const toField = (epochMs: number): string => toIsoJapan(epochMs).slice(0, 16);

/** @returns epoch ms; undefined where nothing whole stands in the field */
export function fromField(text: string): number | undefined {
  const [, isoDay = '', hour = '', minute = ''] = /^(.{10})T(\d\d):(\d\d)/.exec(text) ?? [];
  const day = parseIsoDay(isoDay);
  return day && fromJapanClock(day, Number(hour), Number(minute));
}
