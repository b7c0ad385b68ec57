import { NOTHING_BY_HAND } from './by-hand.ts';
import type { ByHand, CustomDeadline, DeedKind, Pause } from './by-hand.ts';
import type { ByHandEvent, TimelineEvent } from './event.ts';

/**
 * What the seller set down, in the order in which she did; the buyer's next word ends a pause. When
 * she did, `seenAt` says: the years of a room move with its messages, and events that name one.
 */
export function foldByHand(events: readonly TimelineEvent[]): ByHand {
  const deeds = events.filter(isByHand).sort(inOrder);
  if (deeds.length === 0) return NOTHING_BY_HAND;
  const wrote = buyersWordsIn(events);
  return {
    pauses: pausesIn(deeds, wrote),
    snoozed: snoozeIn(deeds, wrote),
    deadlines: deadlinesIn(deeds),
    unasked: unaskedIn(deeds),
    ownRequests: [...lastOf(deeds, 'own-request', ({ requestId }) => requestId).values()]
      .filter(({ isOwn }) => isOwn)
      .map(({ requestId }) => requestId),
    tags: ofKind(deeds, 'tagged').at(-1)?.tags ?? [],
    amounts: [...lastOf(deeds, 'amount', ({ part }) => part).values()].flatMap(
      ({ id, part, grossJpy }) => (grossJpy === null ? [] : [{ eventId: id, part, grossJpy }]),
    ),
  };
}

const KINDS: Record<DeedKind, true> = {
  paused: true,
  resumed: true,
  snoozed: true,
  'custom-deadline': true,
  'no-answer-needed': true,
  'own-request': true,
  tagged: true,
  amount: true,
};

export const isByHand = (event: TimelineEvent): event is ByHandEvent => event.kind in KINDS;

type OfKind<K extends DeedKind> = Extract<ByHandEvent, { kind: K }>;

const ofKind = <K extends DeedKind>(deeds: readonly ByHandEvent[], kind: K): OfKind<K>[] =>
  deeds.filter((deed): deed is OfKind<K> => deed.kind === kind);

/** Of each name the last that was said. */
const lastOf = <K extends DeedKind>(
  deeds: readonly ByHandEvent[],
  kind: K,
  nameOf: (deed: OfKind<K>) => string,
): Map<string, OfKind<K>> => new Map(ofKind(deeds, kind).map((deed) => [nameOf(deed), deed]));

const inOrder = (a: ByHandEvent, b: ByHandEvent): number =>
  a.seenAt - b.seenAt || (a.id < b.id ? -1 : 1);

const buyersWordsIn = (events: readonly TimelineEvent[]): TimelineEvent[] =>
  events.filter(({ kind, by }) => kind === 'message' && by === 'buyer');

/**
 * When the buyer's next word came, epoch ms: the first one newer than all that she had seen. A word
 * that came before, unseen, counts as well; older ones that a look at the beginning adds do not.
 * Where only its day is known it came at that day's beginning: time that may run again does.
 */
function nextWordAfter(moment: number, wrote: readonly TimelineEvent[]): number | null {
  const [seen, unseen] = [
    wrote.filter(({ seenAt }) => seenAt <= moment),
    wrote.filter(({ seenAt }) => seenAt > moment),
  ];
  const newestSeen = Math.max(-Infinity, ...seen.map(({ at }) => at.from));
  const next = Math.min(
    ...unseen.filter(({ at }) => at.until >= newestSeen).map(({ at }) => at.from),
  );
  return next === Infinity ? null : Math.max(moment, next);
}

function pausesIn(deeds: readonly ByHandEvent[], wrote: readonly TimelineEvent[]): Pause[] {
  const pauses: Pause[] = [];
  for (const deed of deeds) {
    const now = deed.seenAt;
    const last = pauses.at(-1);
    const isPaused = last !== undefined && (last.until === null || last.until > now);
    if (deed.kind === 'resumed' && isPaused) last.until = now;
    if (deed.kind !== 'paused' || isPaused) continue;
    const until = nextWordAfter(now, wrote);
    pauses.push({ eventId: deed.id, reason: deed.reason, from: now, until });
  }
  return pauses;
}

function snoozeIn(
  deeds: readonly ByHandEvent[],
  wrote: readonly TimelineEvent[],
): ByHand['snoozed'] {
  const last = ofKind(deeds, 'snoozed').at(-1);
  if (!last || last.until === null) return null;
  const since = last.seenAt;
  if (nextWordAfter(since, wrote) !== null) return null;
  return { eventId: last.id, since, until: last.until };
}

function deadlinesIn(deeds: readonly ByHandEvent[]): CustomDeadline[] {
  const all = Map.groupBy(ofKind(deeds, 'custom-deadline'), ({ deadlineId }) => deadlineId);
  return [...all.values()]
    .flatMap((same) => {
      const [first, last] = [same[0], same.at(-1)];
      if (!first || !last || last.status === 'removed') return [];
      const { deadlineId, name, dueAt, status } = last;
      const done = status === 'done' ? { eventId: last.id, at: last.seenAt } : null;
      const because = same.map(({ id }) => id);
      return [{ deadlineId, name, dueAt, setAt: first.seenAt, because, done }];
    })
    .sort((a, b) => a.dueAt - b.dueAt || (a.deadlineId < b.deadlineId ? -1 : 1));
}

function unaskedIn(deeds: readonly ByHandEvent[]): ByHand['unasked'] {
  const marked = [
    ...lastOf(deeds, 'no-answer-needed', ({ messageId }) => messageId).values(),
  ].filter(({ isMarked }) => isMarked);
  const last = marked.sort(inOrder).at(-1);
  return {
    messageIds: marked.map(({ messageId }) => messageId),
    because: last ? { eventId: last.id, at: last.seenAt } : null,
  };
}
