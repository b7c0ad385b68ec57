import { millisecondsInDay } from 'date-fns/constants';
import { toJapanClock } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import { preSaleKindOf } from '../site/room-ids.ts';
import { boundBefore, newestPossible, resolveReadStamp } from '../site/talkroom/stamp-years.ts';
import { isByHand } from './fold-by-hand.ts';
import { newestIn } from './anchors.ts';
import type { MessageEvent, OpenedEvent, TimelineEvent } from './event.ts';
import { notLaterThan } from './newest-year.ts';

/** A message, or what a look told of the opening from one. */
type Row = MessageEvent | OpenedEvent;

/**
 * The talkroom prints no year, so each look takes the newest that fits the rows it shows. This takes
 * the newest that fits all rows ever seen of a room: month, day and time as printed; not after the
 * first look at it; not after a row with a higher number, but for the hour within which rows may
 * stand in either order; not after the room's end (`newestIn`).
 *
 * No row comes out before it was written: where numbers rise with time, pages show their rows in
 * order and no clock is a day behind, the true years fit, and the newest that fit are never older.
 * Where only one year fits, it is therefore the true one.
 *
 * Of two ways that fit, the one that takes the later year of each row fits as well: so there is one
 * newest. To narrow it look by look or once for all gives the same, since rows only ever move to
 * older years: the result is a function of the events, whatever the order in which they came.
 *
 * Rows without a number have no place among the others and keep what their page said; so do those
 * wider than a day, and direct messages, which are printed with their year.
 *
 * @param events everything known of one room
 * @returns the events that moved, and only those
 */
export function solveYears(events: readonly TimelineEvent[]): TimelineEvent[] {
  const rows = events.filter(isRow).sort(fromNewest);
  if (!rows[0] || preSaleKindOf(rows[0].roomId) !== null) return [];
  const moved: TimelineEvent[] = [];
  const writtenAt = new Map<string, Moment>();
  let notAfter = newestIn(events);
  for (const row of rows) {
    const solved = solve(row, Math.min(notAfter, newestPossible(row.seenAt)));
    if (solved !== row) moved.push(solved);
    writtenAt.set(row.id, solved.at);
    if (numberOf(row) !== null) notAfter = Math.min(notAfter, newestBefore(solved));
  }
  return [...moved, ...followMessages(events, writtenAt)];
}

const isRow = (event: TimelineEvent): event is Row =>
  'siteId' in event || (event.kind === 'opened' && event.source === 'auto-message');

const numberOf = (row: Row): number | null => ('siteId' in row ? row.siteId : null);

/** Rows without a number first: only what holds for all of them is known by then. */
const fromNewest = (a: Row, b: Row): number => {
  const [first, second] = [numberOf(a) ?? Infinity, numberOf(b) ?? Infinity];
  return first === second ? 0 : second - first;
};

function solve(row: Row, notAfter: number): Row {
  if (!isStamp(row.at)) return row;
  const at = notLaterThan(row.at, notAfter);
  if (!('readAt' in row)) return at === row.at ? row : { ...row, at };
  const readAt = row.readAt && firstAfter(row.readAt, at);
  return at === row.at && readAt === row.readAt ? row : { ...row, at, readAt };
}

/** What is wider was not printed. */
const isStamp = ({ from, until }: Moment): boolean => until - from < millisecondsInDay;

/** A row of an unknown time was written before it was seen. */
const newestBefore = ({ at, seenAt }: Row): number =>
  boundBefore(isStamp(at) ? at : { from: seenAt, until: newestPossible(seenAt) });

/** Read as soon as the mark allows. Within a year of the writing no earlier one is possible. */
function firstAfter(readAt: Moment, writtenAt: Moment): Moment {
  if (readAt.from - writtenAt.from < SHORTEST_YEAR_MS) return readAt;
  const first = resolveReadStamp(toJapanClock(readAt.from), writtenAt, readAt.from);
  // On 29 February it may be the same after years.
  return first && first.from < readAt.from ? first : readAt;
}

const SHORTEST_YEAR_MS = 365 * millisecondsInDay;

/** What a message shows happened when it was written. */
function followMessages(
  events: readonly TimelineEvent[],
  writtenAt: ReadonlyMap<string, Moment>,
): TimelineEvent[] {
  const moved: TimelineEvent[] = [];
  for (const event of events) {
    // What she says of a message she says when she says it.
    if (isByHand(event) || !('messageId' in event) || event.messageId === null) continue;
    const at = writtenAt.get(event.messageId);
    if (at && !isSame(at, event.at)) moved.push({ ...event, at });
  }
  return moved;
}

const isSame = (a: Moment, b: Moment): boolean => a.from === b.from && a.until === b.until;
