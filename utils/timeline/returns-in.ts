import { millisecondsInDay } from 'date-fns/constants';
import type { Moment } from '../japan-time/moment.ts';
import type { Coverage } from './coverage.ts';
import type { StepEvent, TimelineEvent, TurningPoint } from './event.ts';

export interface Return {
  /** Between the last sign of the delivery and the first of its return. */
  at: Moment;
  /** False where it may have been delivered anew unseen, or not been returned at all. */
  isCertain: boolean;
}

/** Something that shows how far the sale was, epoch ms. */
interface Sign {
  at: number;
  isDelivered: boolean;
  /** The delivery itself: whatever was delivered before it was returned. */
  delivery: TurningPoint | null;
}

/**
 * A delivery can be sent back without a word. That it was is told by a look at the step afterwards,
 * or by the next delivery.
 */
export function returnsIn(events: readonly TimelineEvent[], coverage: Coverage): Return[] {
  const joined = messagesAtEnd(events, coverage);
  const signs = signsIn(events, coverage);
  let isSeenSince = false;
  return signs.flatMap((sign, index) => {
    const before = signs[index - 1];
    const wasSeenSince = isSeenSince && sign.at <= (coverage.newestSeenAt ?? 0);
    if (sign.delivery) isSeenSince = joined.has(sign.delivery.messageId ?? '');
    const isStill = sign.isDelivered && !sign.delivery;
    const until = sign.delivery ? sign.at - 1 : sign.at;
    if (!before?.isDelivered || (isStill && wasSeenSince) || before.at >= until) return [];
    return [{ at: { from: before.at, until }, isCertain: !isStill }];
  });
}

/** Every message after these was seen, as far as any was. */
function messagesAtEnd(
  events: readonly TimelineEvent[],
  { ranges }: Coverage,
): ReadonlySet<string> {
  const start = ranges.at(-1)?.from ?? -Infinity;
  return new Set(
    events.flatMap((event) =>
      'siteId' in event && event.siteId !== null && event.siteId >= start ? [event.id] : [],
    ),
  );
}

function signsIn(events: readonly TimelineEvent[], coverage: Coverage): Sign[] {
  const deliveries = events.filter(isDelivery);
  // Within the minute of a delivery nobody can tell which came first.
  const isClear = ({ at }: Sign): boolean =>
    !deliveries.some((delivery) => delivery.at.from <= at && at <= delivery.at.until);
  return [
    ...deliveries.map((delivery) => ({ at: delivery.at.from, isDelivered: true, delivery })),
    ...signsOfLooks(events, coverage).filter(isClear),
  ].sort((a, b) => a.at - b.at);
}

function signsOfLooks(events: readonly TimelineEvent[], { lookedAt }: Coverage): Sign[] {
  const steps = events.filter(isStep).sort((a, b) => a.seenAt - b.seenAt);
  const last = steps.at(-1);
  // Looks that showed the same again are not kept: the last one showed what the last kept one did.
  const isAgain = last?.page === 'talkroom' && lookedAt !== null && lookedAt > last.seenAt;
  return [...steps, ...(isAgain ? [{ ...last, seenAt: lookedAt }] : [])]
    .filter(isOfSale)
    .map(({ seenAt, shown }) => ({
      at: seenAt,
      isDelivered: shown.meaning !== 'working',
      delivery: null,
    }));
}

const isDelivery = (event: TimelineEvent): event is TurningPoint =>
  event.kind === 'delivered' && event.at.until - event.at.from < millisecondsInDay;

const isStep = (event: TimelineEvent): event is StepEvent =>
  event.kind === 'step' && event.page !== 'inbox';

/** Other pages do not tell how far a sale has come; what is accepted was still delivered. */
const isOfSale = ({ page, shown }: StepEvent): boolean =>
  (page === 'talkroom' || page === 'order-list') &&
  (shown.meaning === 'working' || shown.meaning === 'delivered' || shown.meaning === 'finished');
