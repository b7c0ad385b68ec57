import type { MessageEvent, TimelineEvent } from './event.ts';

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

/** Commutative but for identity: returns `a` itself when `b` adds nothing. */
export function mergeTwo(a: TimelineEvent, b: TimelineEvent): TimelineEvent {
  const first = comesFirst(b, a) ? b : a;
  if (!isMessage(a) || !isMessage(b)) return first;
  const text = longerOf(a.text, b.text);
  const readAt = earlierOf(a.readAt, b.readAt);
  const length = Math.max(a.length, b.length);
  if (first === a && text === a.text && readAt === a.readAt && length === a.length) return a;
  return { ...(first as MessageEvent), text, readAt, length };
}

const isMessage = (event: TimelineEvent): event is MessageEvent => 'siteId' in event;

/** The earlier look names the time; of two at the same moment, the one with the earlier time. */
const comesFirst = (a: TimelineEvent, b: TimelineEvent): boolean =>
  a.seenAt < b.seenAt || (a.seenAt === b.seenAt && a.at.from < b.at.from);

function longerOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a <= b ? a : b;
}

type ReadMark = MessageEvent['readAt'];
const earlierOf = (a: ReadMark, b: ReadMark): ReadMark =>
  a === null || b === null ? (a ?? b) : b.from < a.from ? b : a;
