import { millisecondsInDay, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { formatDate } from './format-date.ts';
import type { DateFormat, Node, When } from './nodes.ts';
import type { Circumstances, NamedDeadline, ProblemReason } from './rendered.ts';
import { sameWhen } from './same-when.ts';
import { dayTyped } from './typed-day.ts';

export type Promised = NamedDeadline | { why: ProblemReason };

type DeadlineNode = Extract<Node, { kind: 'deadline' }>;

/** The one day that the whole message promises; null where it promises none. */
export function promiseIn(
  standing: readonly Node[],
  { answers, now }: Pick<Circumstances, 'answers' | 'now'>,
): Promised | null {
  const named = standing.filter((node): node is DeadlineNode => node.kind === 'deadline');
  if (named.length === 0) return null;
  const day = dayTyped(answers['deadline'] ?? '');
  if (typeof day === 'string') return { why: day };
  const when = allSaidOf(named);
  if (!when) return { why: 'two-deadlines' };
  // The most that the text says: who reads an hour anywhere in it keeps to the hour.
  const format = named.find((node) => node.format === 'hour')?.format ?? named[0]?.format ?? 'day';
  const deadline = endOf(day, when, format);
  return deadline <= now ? { why: 'past' } : { deadline, words: formatDate(deadline, format) };
}

/** @returns undefined where two of them contradict each other */
export const allSaidOf = (named: readonly { when: When }[]): When | undefined =>
  named
    .map(({ when }) => when)
    .reduce<When | undefined>((said, when) => said && sameWhen(said, when), named[0]?.when);

/** People read their messages after work. */
const EVENING = 21 * 60;

/** The named hour of the day, or where only the day is said its end. */
export const endOf = (day: number, { minute }: When, format: DateFormat): number =>
  format === 'hour'
    ? day + (minute ?? EVENING) * millisecondsInMinute
    : day + millisecondsInDay - millisecondsInSecond;
