import { millisecondsInSecond } from 'date-fns/constants';
import type { TimelineEvent } from './event.ts';
import type { Room } from './room.ts';
import { isPrinted, turnCourseOf } from './turn-changes.ts';
import type { TurnChange, TurnCourse, Waiter } from './turn-changes.ts';

/** How long it was whose turn, in whole milliseconds. */
export type WaitingTime = Record<Waiter, number>;

/** Epoch ms; `until` belongs to the next one. */
export interface Stretch {
  from: number;
  until: number;
  waiter: Waiter;
}

/**
 * How long a room waited for whom, from its opening (or the first that is known of it) to its closing
 * or now. The parts sum to the whole; what nobody could see is `unknown`.
 */
export function waitingTimeOf(
  events: readonly TimelineEvent[],
  room: Room,
  now: number,
): WaitingTime {
  const waiting: WaitingTime = { seller: 0, buyer: 0, site: 0, unknown: 0 };
  for (const { from, until, waiter } of waitingStretches(events, room, now)) {
    waiting[waiter] += until - from;
  }
  return waiting;
}

/** The same one after the other, without a gap, oldest first. */
export function waitingStretches(
  events: readonly TimelineEvent[],
  room: Room,
  now: number,
): Stretch[] {
  const start = startOf(events, room);
  if (start === null) return [];
  const course = turnCourseOf(events, room);
  const end = Math.max(start, endOf(room, course, now));
  const seenUntil = Math.max(start, Math.min(course.seenUntil, end));
  const seen = walk(course).map(({ from, until, waiter }) => ({
    from: Math.max(from, start),
    until: Math.min(until, seenUntil),
    waiter,
  }));
  const unseen: Stretch = { from: seenUntil, until: end, waiter: 'unknown' };
  return [...seen, unseen].filter(({ from, until }) => from < until);
}

/** In whole seconds that sum to the whole seconds of all. */
export function inWholeSeconds(waiting: WaitingTime): WaitingTime {
  let passedMs = 0;
  const secondsOf = (partMs: number): number => {
    const before = Math.floor(passedMs / millisecondsInSecond);
    passedMs += partMs;
    return Math.floor(passedMs / millisecondsInSecond) - before;
  };
  return {
    seller: secondsOf(waiting.seller),
    buyer: secondsOf(waiting.buyer),
    site: secondsOf(waiting.site),
    unknown: secondsOf(waiting.unknown),
  };
}

/** A row without a stamp is no first moment, nor is an opening that only such a row tells of. */
function startOf(events: readonly TimelineEvent[], { openedAt }: Room): number | null {
  if (openedAt && isPrinted(openedAt)) return openedAt.from;
  const moments = events.flatMap(({ at }) => (isPrinted(at) ? [at.from] : []));
  return moments.length > 0 ? moments.reduce((a, b) => Math.min(a, b)) : null;
}

/** As long as somebody wrote, the room was not closed yet. */
function endOf({ closedAt, cancelledAt }: Room, course: TurnCourse, now: number): number {
  const ended = (closedAt ?? cancelledAt)?.at;
  if (!ended) return now;
  const from = Math.max(ended.from, course.lastWrittenAt ?? -Infinity);
  return Math.min(from, ended.until, now);
}

/** A change that has begun and may still be to come. */
interface Pending {
  change: TurnChange;
  /** No other change fell into its width: at its end it has happened for certain, as the last. */
  isAlone: boolean;
}

function walk({ first, changes }: TurnCourse): Stretch[] {
  const stretches: Stretch[] = [];
  let possible: Waiter[] = [first];
  let pending: Pending[] = [];
  let from = -Infinity;
  for (const { at, change, isBeginning } of pointsOf(changes)) {
    stretches.push({ from, until: at, waiter: onlyOne(possible) });
    from = at;
    if (isBeginning) {
      for (const other of pending) other.isAlone = false;
      const isPoint = change.at.from === change.at.until;
      possible = [change.waiter, ...(isPoint ? pending.map(waiterOf) : possible)];
      if (!isPoint) pending.push({ change, isAlone: pending.length === 0 });
    } else {
      const ended = pending.find((other) => other.change === change);
      // Words after an acceptance give nobody the turn.
      const isFinal = change.waiter === 'site';
      pending = isFinal ? [] : pending.filter((other) => other !== ended);
      if (isFinal || ended?.isAlone) possible = [change.waiter, ...pending.map(waiterOf)];
    }
  }
  return [...stretches, { from, until: Infinity, waiter: onlyOne(possible) }];
}

const waiterOf = ({ change }: Pending): Waiter => change.waiter;

const onlyOne = (possible: readonly Waiter[]): Waiter =>
  possible.every((waiter) => waiter === possible[0]) ? (possible[0] ?? 'unknown') : 'unknown';

interface Point {
  at: number;
  change: TurnChange;
  isBeginning: boolean;
}

/** Where moments are the same, in the order of the changes: what is printed before what was looked at. */
const pointsOf = (changes: readonly TurnChange[]): Point[] =>
  changes
    .flatMap((change): Point[] => {
      const begins = { at: change.at.from, change, isBeginning: true };
      const isPoint = change.at.from === change.at.until;
      return isPoint ? [begins] : [begins, { at: change.at.until, change, isBeginning: false }];
    })
    .sort((a, b) => a.at - b.at);
