import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Length } from '../../utils/deadlines/rules/rule.ts';

/** As it is typed: nothing is lost by being no number. */
export interface AmountForm<Unit extends string> {
  amount: string;
  unit: Unit;
}
export type LengthUnit = 'hours' | 'days';
export type WarningUnit = 'minutes' | LengthUnit;
type KnownLength = Exclude<Length, 'named'>;

const UNIT_MS: Record<WarningUnit, number> = {
  minutes: millisecondsInMinute,
  hours: millisecondsInHour,
  days: millisecondsInDay,
};
/** A year, as far as anything is planned. */
const MOST_DAYS = 366;
const LEAST_LENGTH = 0.25;

/** Digits of full width are what a Japanese keyboard gives. NaN where it is no number. */
export function parseAmount(text: string): number {
  const plain = text.normalize('NFKC').trim();
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

export const toLengthForm = (length: KnownLength): AmountForm<LengthUnit> =>
  'hours' in length
    ? { amount: String(length.hours), unit: 'hours' }
    : { amount: String(length.days), unit: 'days' };

/** A quarter of an hour or of a day at least, a year at most. */
export function readLength({ amount, unit }: AmountForm<LengthUnit>): KnownLength | undefined {
  const count = parseAmount(amount);
  const isRight = count >= LEAST_LENGTH && count * UNIT_MS[unit] <= MOST_DAYS * millisecondsInDay;
  if (!isRight) return undefined;
  return unit === 'hours' ? { hours: count } : { days: count };
}

/** In the largest unit that leaves nothing over; a day is 24 hours, as people say it. */
export function toWarningForm(warnBeforeMs: number): AmountForm<WarningUnit> {
  const fits = (unit: WarningUnit): boolean => warnBeforeMs % UNIT_MS[unit] === 0;
  const unit =
    fits('days') && warnBeforeMs > millisecondsInDay ? 'days' : fits('hours') ? 'hours' : 'minutes';
  return { amount: String(warnBeforeMs / UNIT_MS[unit]), unit };
}

/** @returns ms before the deadline; undefined unless it is some time, a year at most */
export function readWarning({ amount, unit }: AmountForm<WarningUnit>): number | undefined {
  const beforeMs = Math.round(parseAmount(amount) * UNIT_MS[unit]);
  return beforeMs > 0 && beforeMs <= MOST_DAYS * millisecondsInDay ? beforeMs : undefined;
}
