import type { Shift, When } from './nodes.ts';

/**
 * A message promises one day. It may be named again, shorter or with more about it.
 *
 * @returns all that is said of it; undefined where the two contradict each other
 */
export function sameWhen(one: When, other: When): When | undefined {
  const isDaySame = isBare(one) || isBare(other) || isDayOf(one, other);
  const isHourSame = one.minute === null || other.minute === null || one.minute === other.minute;
  if (!isDaySame || !isHourSame) return undefined;
  const { base, shift } = isBare(one) ? other : one;
  return { base, shift, minute: one.minute ?? other.minute };
}

/** Nothing is said of the day. */
export const isBare = ({ base, shift }: When): boolean => base === 'now' && shift.unit === 'none';

const isDayOf = (one: When, other: When): boolean =>
  one.base === other.base &&
  one.shift.unit === other.shift.unit &&
  sizeOf(one.shift) === sizeOf(other.shift);

function sizeOf(shift: Shift): number {
  if ('amount' in shift) return shift.amount;
  return 'weekday' in shift ? shift.weekday : 0;
}
