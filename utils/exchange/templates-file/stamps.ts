import { millisecondsInHour } from 'date-fns/constants';

const JAPAN_OFFSET_MS = 9 * millisecondsInHour;
const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?\+09:00$/;

/** `2026-11-20T20:00:00.000+09:00`, to the millisecond: what is read again must be what it was. */
export const toStamp = (epochMs: number): string =>
  new Date(epochMs + JAPAN_OFFSET_MS).toISOString().replace('Z', '+09:00');

/** @returns undefined unless `text` is such a stamp */
export function readStamp(text: string): number | undefined {
  const epochMs = STAMP.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
}
