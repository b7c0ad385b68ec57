import { millisecondsInDay } from 'date-fns/constants';
import type { Moment } from '../japan-time/moment.ts';
import type { Side } from '../site/readings/talkroom.ts';
import type {
  CreditedEvent,
  MessageEvent,
  NoticeSentEvent,
  TextSentEvent,
  TimelineEvent,
} from './event.ts';
import { notLaterThan } from './newest-year.ts';

/**
 * The union of what was known and what was seen: idempotent, in any order. A message that was seen
 * twice keeps the more telling of both: a read mark that came later, a text that was cut before.
 *
 * @returns the events that are new or have become more telling, and only those
 */
export function mergeEvents(
  known: ReadonlyMap<string, TimelineEvent>,
  seen: readonly TimelineEvent[],
): TimelineEvent[] {
  const changed = new Map<string, TimelineEvent>();
  for (const event of seen) {
    const before = changed.get(event.id) ?? known.get(event.id);
    const after = before ? mergeTwo(before, event) : event;
    if (after !== before) changed.set(event.id, after);
  }
  return [...changed.values()];
}

/**
 * Field by field the more telling of the two, so that a reading that could not tell a side or a
 * stamp does not stand in the way of one that could. Commutative, associative, idempotent.
 */
export function mergeTwo(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  const at = narrowerOf(a.at, b.at);
  const seenAt = Math.min(a.seenAt, b.seenAt);
  const merged = { ...mergeKind(a, b), at, seenAt };
  // Itself, where nothing was added: the caller writes only what changed.
  return JSON.stringify(merged) === JSON.stringify(a) ? a : merged;
}

function mergeKind(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  if (isMessage(a) && isMessage(b)) return mergeMessages(a, b);
  if (isCredited(a) && isCredited(b)) return mergeCredited(a, b);
  if (isSent(a) && isSent(b) && sureness(a) !== sureness(b)) {
    return sureness(a) > sureness(b) ? a : b;
  }
  return fullerOf(a, b);
}

/** The payout is asked for after the credit, and not taken back. */
function mergeCredited(a: CreditedEvent, b: CreditedEvent): CreditedEvent {
  const source = a.source ?? b.source;
  const isRequested = a.isRequested || b.isRequested;
  return {
    ...a,
    isRequested,
    ...ifKnown('source', source),
    ...ifKnown('part', leastOf(a.part ?? undefined, b.part ?? undefined)),
    ...ifKnown('requestSeenAt', leastOf(a.requestSeenAt, b.requestSeenAt)),
  };
}

/** Alike lines of a file are numbered in the order of their parts, so the lesser one has its place. */
const leastOf = <T extends string | number>(a: T | undefined, b: T | undefined): T | undefined =>
  a === undefined || b === undefined ? (a ?? b) : a < b ? a : b;

/** What was stored before there was such a field stays as it is. */
const ifKnown = (name: string, value: unknown): object =>
  value === undefined ? {} : { [name]: value };

/** Two looks of the same moment, of which one may have come while the page was still on its way. */
function fullerOf(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  const [first, second] = [a, b].map((event) => JSON.stringify({ ...event, at: 0, seenAt: 0 }));
  return longerOf(first ?? '', second ?? '') === first ? a : b;
}

const isSent = (event: TimelineEvent) => event.kind === 'notice-sent' || event.kind === 'text-sent';

/** What was inserted here is surer than what only sounds like one of the texts. */
const sureness = ({ recognised }: NoticeSentEvent | TextSentEvent): number =>
  (recognised?.insertionId === null ? 0 : 2) + (recognised?.share ?? 0);

const isCredited = (event: TimelineEvent): event is CreditedEvent => event.kind === 'credited';
const isMessage = (event: TimelineEvent): event is MessageEvent => 'siteId' in event;

function mergeMessages(a: MessageEvent, b: MessageEvent): MessageEvent {
  const by = louderOf(SIDES, a.by, b.by);
  // Of what the same row was taken for, only that counts which fits its side.
  const kinds = [a, b].filter((event) => event.by === by).map(({ kind }) => kind);
  return {
    ...a,
    by,
    kind: kinds.reduce((first, second) => louderOf(KINDS, first, second)),
    label: a.label ?? b.label,
    text: longerOf(a.text, b.text),
    length: Math.max(a.length, b.length),
    attachments: b.attachments.length > a.attachments.length ? b.attachments : a.attachments,
    readAt: earlierOf(a.readAt, b.readAt),
    ...ifKnown('saysOption', a.saysOption ?? b.saysOption),
  };
}

/** Which of two readings to believe where they differ: the one that asks more of the seller. */
const SIDES: readonly Side[] = ['buyer', 'auto', 'site', 'seller', 'unknown'];
const KINDS: readonly MessageEvent['kind'][] = [
  'message',
  'auto-message',
  'option-bought',
  'tip',
  'system-message',
];

const louderOf = <T>(order: readonly T[], a: T, b: T): T =>
  order.indexOf(a) <= order.indexOf(b) ? a : b;

/** Of the same width the earlier: where years are not printed, a page takes the newest possible. */
function narrowerOf(a: Moment, b: Moment): Moment {
  const order = a.until - a.from - (b.until - b.from) || a.from - b.from;
  return order <= 0 ? withinYearOf(b, a) : withinYearOf(a, b);
}

/** A day that was read without its time still says that the minute is not of a later year. */
function withinYearOf(wide: Moment, narrow: Moment): Moment {
  if (wide.until - wide.from >= millisecondsInDay) return narrow;
  const moved = notLaterThan(narrow, wide.until);
  return moved.from >= wide.from ? moved : narrow;
}

function longerOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a <= b ? a : b;
}

type ReadMark = MessageEvent['readAt'];
const earlierOf = (a: ReadMark, b: ReadMark): ReadMark =>
  a === null || b === null ? (a ?? b) : b.from < a.from ? b : a;
