import { millisecondsInDay } from 'date-fns/constants';
import { startOfJapanDay } from '../../japan-time/calendar.ts';
import { formatDate } from './format-date.ts';
import type { DateFormat, Node, When } from './nodes.ts';
import type { Promised } from './promised.ts';
import { missing } from './rendered.ts';
import type { Circumstances, Piece } from './rendered.ts';
import { resolveWhen } from './resolve-when.ts';
import { baseOf } from './told.ts';
import { dayTyped } from './typed-day.ts';

type Dated = Omit<Extract<Node, { kind: 'date' }>, 'kind'>;

/** Reckoned from a day that the room tells, or else the person. */
export function dateIn(dated: Dated, { values, answers, now }: Circumstances): Piece {
  const { when } = dated;
  const told = baseOf(when, values, now);
  const base = told ?? dayTyped(answers[when.base] ?? '');
  if (typeof base === 'string') return missing(when.base, base);
  // Of a typed day nobody knows the hour.
  const format = told === null && when.minute === null ? dayFormat(dated.format) : dated.format;
  const at = resolveWhen(when, base) + ownTimeOf(when, format, base);
  const isPast = isOver(at, format, now) || (told !== null && isLimitOver(when, told, now));
  if (isPast && !dated.isPastFine && !looksBack(when)) {
    return missing(when.base === 'now' ? 'date' : when.base, 'past');
  }
  return { text: formatDate(at, format) };
}

export const deadlineIn = (
  { format }: Extract<Node, { kind: 'deadline' }>,
  promised: Promised | null,
): Piece =>
  promised && 'words' in promised
    ? { text: formatDate(promised.deadline, format) }
    : missing('deadline', promised?.why ?? 'empty');

const dayFormat = (format: DateFormat): DateFormat => (format === 'hour' ? 'day' : format);

/** Where an hour is wanted and none is named, the limit's own. */
const ownTimeOf = ({ minute }: When, format: DateFormat, base: number): number =>
  minute === null && format === 'hour' ? base - startOfJapanDay(base) : 0;

const isOver = (at: number, format: DateFormat, now: number): boolean =>
  format === 'hour' ? at <= now : at + millisecondsInDay <= now;

/** It ends within its day. */
const isLimitOver = ({ base, shift }: When, limit: number, now: number): boolean =>
  base === 'delivery-limit' && shift.unit === 'none' && limit <= now;

/** 「11月17日にお送りした」 names a day that is over, and means it. */
function looksBack({ base, shift }: When): boolean {
  if ('amount' in shift && shift.amount < 0) return base !== 'due' && base !== 'delivery-limit';
  const isHistory = base === 'opened' || base === 'last-own' || base === 'last-buyer';
  return isHistory && (shift.unit === 'none' || ('amount' in shift && shift.amount === 0));
}
