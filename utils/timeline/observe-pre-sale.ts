import type { InboxReading, ListedTalk, QuoteFacts } from '../site/readings/lists.ts';
import type { DirectMessageReading, Offer, ProposalReading } from '../site/readings/pre-sale.ts';
import { preSaleKindOf, roomIdFor } from '../site/room-ids.ts';
import { noCoverage, rangesOf } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { ShownState, StepEvent } from './event.ts';
import { isStartSeenIn, missingFieldsOf, stepEvent, valueOf } from './observation.ts';
import type { Observation } from './observation.ts';
import { eventsOfMessage } from './observe-message.ts';

/** What comes before a sale: messages, a question for a price, an offer that can be bought. */

/** The thread, and each offer that stands in it. */
export function observeDirectMessage(reading: DirectMessageReading): Observation[] {
  const { readAt } = reading;
  const roomId = roomIdFor('direct-message', reading.threadId);
  // A thread may be as old as the account.
  const look = { roomId, readAt, unknownTime: { from: 0, until: readAt } };
  const thread: Observation = {
    roomId,
    events: [
      ...reading.messages.flatMap((message) => eventsOfMessage(message, look)),
      stepEvent(roomId, readAt, 'direct-message', {
        ...preSale('direct-message'),
        buyer: valueOf(reading.buyer),
        canWrite: canWriteIn(reading),
      }),
    ],
    coverage: coverageOf(roomId, reading),
  };
  return [thread, ...reading.offers.map((offer) => observeOffer(offer, reading))];
}

const preSale = (roomKind: NonNullable<ShownState['roomKind']>): ShownState => ({
  roomKind,
  meaning: 'working',
});

function canWriteIn({ form }: DirectMessageReading): boolean | undefined {
  const shown = valueOf(form);
  return shown === undefined ? undefined : (shown?.canWrite ?? false);
}

/** Older messages come in above; the newest stands at the end of every thread. */
const coverageOf = (roomId: string, reading: DirectMessageReading): Coverage => ({
  roomId,
  lookedAt: reading.readAt,
  listedAt: null,
  ranges: rangesOf(reading.range, isStartSeenIn(reading)),
  isStartSeen: isStartSeenIn(reading),
  newestSeenAt: reading.readAt,
  missing: missingFieldsOf(reading),
});

function observeOffer(offer: Offer, { readAt, buyer }: DirectMessageReading): Observation {
  const roomId = roomIdFor('proposal', offer.offerId);
  const shown: ShownState = {
    ...preSale('proposal'),
    title: offer.title ?? undefined,
    buyer: valueOf(buyer),
    priceJpy: offer.priceJpy ?? undefined,
    answerBy: offer.buyBy ?? undefined,
  };
  return listed(roomId, readAt, 'direct-message', shown);
}

export function observeProposal(reading: ProposalReading): Observation {
  const roomId = roomIdFor('proposal', reading.proposalId);
  const shown: ShownState = {
    ...preSale('proposal'),
    priceJpy: valueOf(reading.priceJpy),
    answerBy: valueOf(reading.buyBy),
  };
  return {
    roomId,
    events: [stepEvent(roomId, reading.readAt, 'proposal', shown)],
    coverage: lookedAt(roomId, reading.readAt, missingFieldsOf(reading)),
  };
}

/** A quote that cannot be answered any more is over. */
export function observeQuote(
  quote: QuoteFacts,
  page: 'quote' | 'order-list',
  readAt: number,
): Observation {
  const roomId = roomIdFor('quote', quote.quoteId);
  const shown: ShownState = {
    roomKind: 'quote',
    meaning: valueOf(quote.canPropose) === false ? 'finished' : 'working',
    buyer: valueOf(quote.buyer),
    answerBy: valueOf(quote.proposeBy),
  };
  const observation = listed(roomId, readAt, page, shown);
  return page === 'quote'
    ? { ...observation, coverage: lookedAt(roomId, readAt, missingFieldsOf(quote)) }
    : observation;
}

export const observeInbox = ({ talks, readAt }: InboxReading): Observation[] =>
  talks.map((talk) => listed(talk.roomId, readAt, 'inbox', shownByInbox(talk)));

function shownByInbox({ roomId, buyer, newestAt, isUnread }: ListedTalk): ShownState {
  const kind = preSaleKindOf(roomId);
  return {
    ...(kind ? preSale(kind) : {}),
    buyer: valueOf(buyer),
    newestAt: valueOf(newestAt),
    isUnread: valueOf(isUnread),
  };
}

const listed = (
  roomId: string,
  readAt: number,
  page: StepEvent['page'],
  shown: ShownState,
): Observation => ({
  roomId,
  events: [stepEvent(roomId, readAt, page, shown)],
  coverage: { ...noCoverage(roomId), listedAt: readAt },
});

const lookedAt = (roomId: string, readAt: number, missing: string[]): Coverage => ({
  ...noCoverage(roomId),
  lookedAt: readAt,
  newestSeenAt: readAt,
  isStartSeen: true,
  missing,
});
