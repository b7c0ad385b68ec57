import { describe, expect, it } from 'vitest';
import { wakeAtOf } from '../../../utils/alarms/rungs.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { roundList } from '../../../utils/deadlines/round-list.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { InboxReading, QuoteFacts } from '../../../utils/site/readings/lists.ts';
import type { DirectMessageReading } from '../../../utils/site/readings/pre-sale.ts';
import type { MessageReading } from '../../../utils/site/readings/talkroom.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { deed, withDeeds } from '../../support/deeds.ts';
import { DAY, found, HOUR, japan, message, NOW, orderList } from '../../support/readings.ts';
import { afterLooks, openClocks } from '../../support/rooms.ts';

function thread(messages: MessageReading[], part: Partial<DirectMessageReading> = {}) {
  return {
    ...{ kind: 'direct-message', threadId: '10000001', readAt: NOW },
    ...{ ownId: found('200002'), buyer: found('みどり'), olderExist: found(false) },
    form: found({ canWrite: true, canDeliver: false }),
    ...{ sides: found(messages.length), stamps: found(messages.length), offers: [], messages },
    ...{ rowCount: messages.length, range: null },
    ...part,
  } satisfies DirectMessageReading;
}
const fromBuyer = (sentAt: number) => message({ side: 'buyer', sentAt });
const fromSeller = (sentAt: number) => message({ side: 'seller', sentAt, text: 'お返事です' });
const inboxWith = (isUnread: boolean): InboxReading => ({
  ...{ kind: 'inbox', readAt: NOW, found: found(1) },
  talks: [
    {
      ...{ roomId: 'dm-10000001', buyer: found('みどり'), isUnread: found(isUnread) },
      newestAt: found({ from: NOW - 3 * HOUR, until: NOW - 2 * HOUR }),
    },
  ],
});
const listWith = (quote: Partial<QuoteFacts>) =>
  orderList([], {
    tab: 'requests',
    quotes: [
      {
        ...{ quoteId: '3000001', buyer: found('あおい'), canPropose: found(true) },
        proposeBy: { missing: 'propose-by' },
        ...quote,
      },
    ],
  });
const laneAfter = (now: number, ...looks: Parameters<typeof afterLooks>) => {
  const { room, duties } = afterLooks(...looks);
  return laneOf(room, duties, now);
};

describe('direct messages', () => {
  it('that wait for the seller are hers to answer within her own day, by no clock of the site', () => {
    const { room, duties } = afterLooks(thread([fromBuyer(NOW - HOUR)]));
    expect(laneOf(room, duties, NOW)).toBe('reply');
    expect(openClocks(duties)).toEqual(['own-reply']);
    expect(roundList([{ room, duties }], RULES)).toEqual([]);
  });

  it('that want no answer, as she said, leave her list until the buyer writes again', () => {
    const known = afterLooks(thread([fromBuyer(NOW - HOUR)]));
    const messageId = known.room.buyerWaits?.newest.eventId ?? '';
    const mark = { kind: 'no-answer-needed', messageId, isMarked: true } as const;
    const { room, duties } = withDeeds(known, [deed(mark, NOW, known.room.roomId)]);
    expect(laneOf(room, duties, NOW)).toBe('wait');
    const more = message({ side: 'buyer', sentAt: NOW - HOUR / 2, text: 'もう一つ伺います。' });
    const later = afterLooks(thread([fromBuyer(NOW - HOUR), more]));
    const again = withDeeds(later, [deed(mark, NOW, later.room.roomId)]);
    expect(laneOf(again.room, again.duties, NOW)).toBe('reply');
  });

  it('that she answered wait for a week and then leave the list', () => {
    const answered = thread([fromBuyer(NOW - 2 * HOUR), fromSeller(NOW - HOUR)]);
    expect(laneAfter(NOW, answered)).toBe('wait');
    expect(laneAfter(NOW + 7 * DAY, answered)).toBe('done');
    const { room, events } = afterLooks(answered);
    const row = rowOf(room.roomId, events, room.coverage, NOW);
    const restsAt = NOW - HOUR + 7 * DAY;
    expect(wakeAtOf(row, RULES, NOW)).toBeGreaterThanOrEqual(restsAt);
    expect(wakeAtOf(row, RULES, NOW)).toBeLessThan(restsAt + HOUR);
  });

  it('that are unread in the inbox want to be opened; read ones that nobody opened do not', () => {
    expect(laneAfter(NOW, inboxWith(true))).toBe('check');
    expect(laneAfter(NOW, inboxWith(false))).toBe('done');
  });

  it('of which one is nobody’s are no reason to be calm', () => {
    const odd = thread([fromSeller(NOW - 2 * HOUR), message({ side: 'unknown' })], {
      sides: { missing: 'sides' },
    });
    expect(laneAfter(NOW, odd)).toBe('check');
  });

  it('never answer the first contact of a sale', () => {
    const { room, duties } = afterLooks(thread([fromSeller(NOW - HOUR)]));
    expect(room.roomId).toBe('dm-10000001');
    expect(duties.filter(({ clock }) => clock === 'first-contact')).toEqual([]);
  });
});

describe('a quote', () => {
  it('is the seller’s to answer until the end of the printed day', () => {
    const until = listWith({ proposeBy: found('2026-11-22') });
    expect(laneAfter(NOW, until)).toBe('reply');
    expect(laneAfter(japan(2026, 11, 22, 23, 59), until)).toBe('reply');
    expect(laneAfter(japan(2026, 11, 23), until)).toBe('done');
  });

  it('without a printed day is looked at again after three days, and forgotten after two weeks', () => {
    expect(laneAfter(NOW + 72 * HOUR - 1, listWith({}))).toBe('reply');
    expect(laneAfter(NOW + 72 * HOUR, listWith({}))).toBe('check');
    expect(laneAfter(NOW + 14 * DAY, listWith({}))).toBe('done');
  });

  it('that cannot be answered any more is over', () => {
    expect(laneAfter(NOW, listWith({ canPropose: found(false) }))).toBe('done');
  });
});

describe('a proposal', () => {
  const offerIn = (buyBy: string | null) =>
    thread([], {
      offers: [{ offerId: '4000001', title: 'ロゴ', priceJpy: 5000, buyBy, dueOn: null }],
    });
  const laneOfProposal = (buyBy: string | null, now: number) => {
    const observation = observe(offerIn(buyBy)).find(({ roomId }) => roomId === 'offer-4000001');
    if (!observation) throw new Error('the offer was not observed');
    const { roomId, events, coverage } = observation;
    return rowOf(roomId, events, coverage, now).lane;
  };

  it('waits for the buyer until the day by which it can be bought', () => {
    expect(laneOfProposal('2026-11-25', NOW)).toBe('wait');
    expect(laneOfProposal('2026-11-25', japan(2026, 11, 26))).toBe('done');
  });

  it('without that day waits for the week that the site gives', () => {
    expect(laneOfProposal(null, NOW + 7 * DAY - 1)).toBe('wait');
    expect(laneOfProposal(null, NOW + 7 * DAY)).toBe('done');
  });
});
