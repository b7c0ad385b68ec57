import { describe, expect, it } from 'vitest';
import { strictDueOf } from '../../../utils/deadlines/disputed-start.ts';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { QuoteFacts } from '../../../utils/site/readings/lists.ts';
import {
  DAY,
  found,
  HOUR,
  japan,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks, openClocks, theDuty } from '../../support/rooms.ts';

const DELIVERED = found({ label: '納品送付', meaning: 'delivered' as const });
const FINISHED = found({ label: '取引完了', meaning: 'finished' as const });
const contact = message({ siteId: 1, side: 'seller', sentAt: NOW - 5 * DAY });
const delivery = message({
  siteId: 2,
  side: 'seller',
  mark: 'formal-delivery',
  sentAt: NOW - DAY,
});

describe('the due date', () => {
  const dueOn = (day: string | null, readAt = NOW - 2 * DAY) =>
    talkroom({ readAt, dueOn: found(day), messages: [contact] });

  it('is the seller’s until the end of the day, and overdue the moment after', () => {
    const duty = theDuty(afterLooks(dueOn('2026-11-24')).duties, 'due-date');
    expect(duty).toMatchObject({ owner: 'seller', basis: 'rule' });
    expect(stateOf(duty, japan(2026, 11, 24, 23, 59))).toBe('running');
    expect(stateOf(duty, japan(2026, 11, 25))).toBe('overdue');
  });

  it('moved to another day is due on that one alone', () => {
    const { duties } = afterLooks(dueOn('2026-11-24'), dueOn('2026-12-01', NOW));
    expect(theDuty(duties, 'due-date').due.from).toBe(japan(2026, 12, 2) - 1);
  });

  it('taken back is no duty any more', () => {
    const { duties } = afterLooks(dueOn('2026-11-24'), dueOn(null, NOW));
    expect(duties.filter(({ clock }) => clock === 'due-date')).toEqual([]);
  });

  it('is met by the formal delivery and runs again when that is sent back', () => {
    const delivered = talkroom({
      readAt: NOW - HOUR,
      dueOn: found('2026-11-24'),
      step: DELIVERED,
      messages: [contact, delivery],
    });
    const looks = [dueOn('2026-11-24'), delivered];
    expect(openClocks(afterLooks(...looks).duties)).not.toContain('due-date');
    const returned = talkroom({ dueOn: found('2026-11-24'), messages: [contact, delivery] });
    expect(openClocks(afterLooks(...looks, returned).duties)).toContain('due-date');
  });

  it('known from the list alone counts, and puts the room among what is to be done', () => {
    const list = orderList([listedRoom({ dueOn: found('2026-11-22') })]);
    const silent = { value: null, how: 'text', agreed: 0 } as const;
    const page = talkroom({ readAt: NOW + 1, dueOn: silent, messages: [contact] });
    const { room, duties } = afterLooks(list, page);
    expect(openClocks(duties)).toContain('due-date');
    expect(laneOf(room, duties, NOW + 1)).toBe('reply');
  });

  it('does not answer the first contact, and a subscription has none', () => {
    const fresh = talkroom({
      dueOn: found('2026-11-24'),
      messages: [message({ side: 'auto', sentAt: NOW - HOUR })],
    });
    expect(openClocks(afterLooks(fresh).duties)).toContain('first-contact');
    const subscription = talkroom({
      dueOn: found('2026-11-24'),
      roomKind: found('subscription'),
      step: found(null),
    });
    expect(openClocks(afterLooks(subscription).duties)).not.toContain('due-date');
  });
});

describe('after the acceptance', () => {
  const accepted = talkroom({ step: FINISHED, messages: [contact, delivery] });

  it('the buyer has a day for the review, and then the room closes by itself', () => {
    const duty = theDuty(afterLooks(accepted).duties, 'after-acceptance');
    expect(duty.owner).toBe('buyer');
    expect(duty.due.until).toBe(NOW + DAY);
  });

  it('the closing ends it', () => {
    const closed = talkroom({
      readAt: NOW + 2 * HOUR,
      step: FINISHED,
      form: found({ canWrite: false, canDeliver: false }),
      messages: [contact, delivery],
    });
    // What is left is her own rating.
    expect(openClocks(afterLooks(accepted, closed).duties)).toEqual(['review']);
  });
});

describe('a request to cancel', () => {
  const requestedAt = NOW - 3 * HOUR;
  const request = message({ siteId: 7, side: 'site', mark: 'cancel-request', sentAt: requestedAt });
  const requested = (...more: Parameters<typeof message>[0][]) =>
    talkroom({ messages: [contact, request, ...more.map((part) => message(part))] });

  it('is answered within a day by her words', () => {
    const duty = theDuty(afterLooks(requested()).duties, 'buyer-cancel-request');
    expect(duty.due.from).toBe(requestedAt + DAY);
    const answered = requested({ siteId: 8, side: 'seller', sentAt: NOW - HOUR });
    expect(openClocks(afterLooks(answered).duties)).not.toContain('buyer-cancel-request');
  });

  it('that the room has outlived is none any more', () => {
    const later = { ...requested(), readAt: requestedAt + 51 * HOUR };
    expect(openClocks(afterLooks(later).duties)).not.toContain('buyer-cancel-request');
  });

  it('still runs where only a clock that may run a day ahead says that it is over', () => {
    const later = { ...requested(), readAt: requestedAt + 48 * HOUR };
    expect(openClocks(afterLooks(later).duties)).toContain('buyer-cancel-request');
  });
});

describe('the seller’s four days', () => {
  const ask = message({ siteId: 3, side: 'buyer', sentAt: NOW - DAY });

  it('may begin at her own last word: both readings are told', () => {
    const { room, duties } = afterLooks(talkroom({ messages: [contact, ask] }));
    const duty = theDuty(duties, 'seller-silence');
    expect(duty.due.from).toBe(NOW - DAY + 4 * DAY);
    expect(strictDueOf(duty, room)?.from).toBe(NOW - 5 * DAY + 4 * DAY);
  });

  it('begin at the buyer’s message where she has not written yet', () => {
    const { room, duties } = afterLooks(talkroom({ messages: [ask] }));
    expect(strictDueOf(theDuty(duties, 'seller-silence'), room)).toBeNull();
  });
});

describe('before a sale', () => {
  const quote: QuoteFacts = {
    ...{ quoteId: '3000001', buyer: found('あおい'), canPropose: found(true) },
    proposeBy: found('2026-11-22'),
  };
  const rowOfQuote = (part: Partial<QuoteFacts>) => {
    const [seen] = observe(orderList([], { quotes: [{ ...quote, ...part }] }));
    if (!seen) throw new Error('the quote was not observed');
    return rowOf(seen.roomId, seen.events, seen.coverage, NOW);
  };

  it('the printed day of a quote is the seller’s, from its first moment to its last', () => {
    const duty = theDuty(rowOfQuote({}).duties, 'quote');
    expect(duty).toMatchObject({ owner: 'seller', basis: 'page' });
    expect(duty.due).toEqual({ from: japan(2026, 11, 22), until: japan(2026, 11, 23) - 1 });
  });

  it('without a printed day nothing is computed', () => {
    expect(rowOfQuote({ proposeBy: { missing: 'propose-by' } }).duties).toEqual([]);
  });
});
