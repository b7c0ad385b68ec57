import { describe, expect, it } from 'vitest';
import { stateOf } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { CURRENT_RULES, RULES } from '../../../utils/deadlines/rules/index.ts';
import { nextDuty } from '../../../utils/deadlines/rank.ts';
import { CLOCKS } from '../../../utils/deadlines/duty.ts';
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

const bySeller = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', author: '自分', sentAt });
const byBuyer = (siteId: number, sentAt: number) => message({ siteId, sentAt });
const delivery = (sentAt: number) => ({ ...bySeller(5, sentAt), mark: 'formal-delivery' as const });
const DELIVERED = found({ label: '納品送付', meaning: 'delivered' as const });
const bannerAt = (at: number) => found({ at, sentence: '期限：11/21 3:00', isFirstContact: true });

describe('the table of rules', () => {
  it('has one rule for each clock', () => {
    expect(CURRENT_RULES.map(({ clock }) => clock)).toEqual([...CLOCKS]);
  });
  it('names a source and a day of verification for every rule of the site', () => {
    for (const rule of RULES.filter(({ basis }) => basis === 'rule')) {
      // The one text of 2016 has no other address.
      expect(rule.source).toMatch(/^(https:\/\/|http:\/\/blog\.coconala\.com\/)/);
      expect(rule.lastVerified).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('first contact', () => {
  it('is due when the banner says, to the minute, with the sentence as proof', () => {
    const at = NOW + 7 * HOUR;
    const duty = theDuty(
      afterLooks(talkroom({ printedDeadline: bannerAt(at) })).duties,
      'first-contact',
    );
    expect(duty).toMatchObject({ basis: 'page', owner: 'seller', due: { from: at, until: at } });
    expect(duty.sentence).toContain('期限');
  });

  it('without a banner is due 48 hours after the opening at the earliest, at the next full hour at the latest', () => {
    const opened = japan(2026, 8, 7, 22, 38);
    const auto = message({ side: 'auto', sentAt: opened });
    const { duties } = afterLooks(talkroom({ readAt: opened + HOUR, messages: [auto] }));
    const { basis, due } = theDuty(duties, 'first-contact');
    expect(basis).toBe('rule');
    expect(due.from).toBe(japan(2026, 8, 9, 22, 38));
    expect(due.until).toBe(japan(2026, 8, 9, 23, 0));
  });

  it('is missed where the banner went with the sale', () => {
    const before = talkroom({ readAt: NOW - HOUR, printedDeadline: bannerAt(NOW - HOUR / 2) });
    const step = found({ label: 'キャンセル', meaning: 'cancelled' as const });
    const after = talkroom({ readAt: NOW, step, printedDeadline: found(null) });
    const [contact] = afterLooks(before, after).duties.filter(
      ({ clock }) => clock === 'first-contact',
    );
    expect(contact?.ended?.state).toBe('expired');
  });

  it('is not met by the automatic message', () => {
    const auto = message({ side: 'auto', sentAt: NOW - HOUR });
    expect(openClocks(afterLooks(talkroom({ messages: [auto] })).duties)).toContain(
      'first-contact',
    );
  });

  it('is met by the seller’s first words', () => {
    const before = talkroom({ readAt: NOW - HOUR, printedDeadline: bannerAt(NOW + 7 * HOUR) });
    const { duties } = afterLooks(before, talkroom({ messages: [bySeller(1, NOW)] }));
    const met = duties.find(({ clock }) => clock === 'first-contact');
    expect(met?.ended).toMatchObject({ state: 'met', because: '18000001/m1' });
  });

  it('is met when a banner that was seen is gone, though older messages were not seen', () => {
    const before = talkroom({ readAt: NOW - HOUR, printedDeadline: bannerAt(NOW + 7 * HOUR) });
    const auto = message({ side: 'auto', sentAt: NOW - 40 * HOUR });
    const after = talkroom({ olderExist: found(true), messages: [auto] });
    const { duties } = afterLooks(before, after);
    expect(openClocks(duties)).not.toContain('first-contact');
  });

  it('was met in a sale that the site still lists as open when it would have cancelled it', () => {
    const list = (readAt: number) =>
      orderList([listedRoom({ soldOn: found('2026-11-10') })], { readAt });
    const early = afterLooks(list(japan(2026, 11, 11, 9)));
    expect(openClocks(early.duties)).toContain('first-contact');
    expect(openClocks(afterLooks(list(NOW)).duties)).not.toContain('first-contact');
    const page = talkroom({ printedDeadline: bannerAt(NOW + HOUR) });
    expect(openClocks(afterLooks(list(NOW), page).duties)).toContain('first-contact');
  });

  it('stays open in a room that nobody answered and whose banner was never seen', () => {
    const { duties } = afterLooks(talkroom({ messages: [byBuyer(1, NOW - HOUR)] }));
    expect(openClocks(duties)).toContain('first-contact');
  });

  it('is not invented for a subscription, but a printed one counts', () => {
    const roomKind = found('subscription' as const);
    const auto = message({ side: 'auto', sentAt: NOW - HOUR });
    const room = { roomKind, step: found(null), messages: [auto] };
    expect(openClocks(afterLooks(talkroom(room)).duties)).not.toContain('first-contact');
    const printed = talkroom({ ...room, printedDeadline: bannerAt(NOW + HOUR) });
    expect(theDuty(afterLooks(printed).duties, 'first-contact').basis).toBe('page');
  });
});

describe('four days', () => {
  it('run from the buyer’s oldest unanswered message, not from the newest', () => {
    const messages = [
      bySeller(1, NOW - 90 * HOUR),
      byBuyer(2, NOW - 84 * HOUR),
      byBuyer(3, NOW - 2 * HOUR),
    ];
    const { room, duties } = afterLooks(talkroom({ messages }));
    expect(theDuty(duties, 'seller-silence').due.from).toBe(NOW + 12 * HOUR);
    expect(theDuty(duties, 'own-reply').due.from).toBe(NOW - 60 * HOUR);
    expect(laneOf(room, duties, NOW)).toBe('reply');
    expect(nextDuty({ room, duties }, NOW)?.clock).toBe('seller-silence');
  });

  it('end with the seller’s answer', () => {
    const messages = [byBuyer(1, NOW - 84 * HOUR), bySeller(2, NOW - HOUR)];
    const { duties } = afterLooks(talkroom({ messages }));
    expect(openClocks(duties)).not.toContain('seller-silence');
    expect(duties.find(({ clock }) => clock === 'seller-silence')?.ended?.state).toBe('met');
  });

  it('of the buyer run from her last message while she is awaited', () => {
    const messages = [byBuyer(1, NOW - 9 * DAY), bySeller(2, NOW - 8 * DAY)];
    const { duties } = afterLooks(talkroom({ messages }));
    expect(theDuty(duties, 'buyer-silence').due.from).toBe(NOW - 5 * DAY);
    expect(theDuty(duties, 'own-nudge').due.from).toBe(NOW - 5 * DAY);
    expect(theDuty(duties, 'own-notice').due.from).toBe(NOW - DAY);
    expect(stateOf(theDuty(duties, 'own-notice'), NOW)).toBe('overdue');
  });
});

describe('the delivery check', () => {
  it('follows the limit that the page prints', () => {
    const at = NOW + 30 * HOUR;
    const printed = found({ at, sentence: '期限 11/22 2:00', isFirstContact: false });
    const look = talkroom({
      step: DELIVERED,
      printedDeadline: printed,
      messages: [delivery(NOW - 42 * HOUR)],
    });
    const { room, duties } = afterLooks(look);
    expect(theDuty(duties, 'delivery-check')).toMatchObject({
      basis: 'page',
      owner: 'buyer',
      due: { from: at },
    });
    expect(openClocks(duties)).not.toContain('first-contact');
    expect(laneOf(room, duties, NOW)).toBe('credit');
  });

  it('rounds up to the next full hour: delivered at 16:49, accepted by itself at 17:00', () => {
    const sentAt = japan(2026, 8, 6, 16, 49);
    const look = talkroom({ readAt: sentAt + HOUR, step: DELIVERED, messages: [delivery(sentAt)] });
    const { due } = theDuty(afterLooks(look).duties, 'delivery-check');
    expect(due).toEqual({ from: japan(2026, 8, 9, 16, 49), until: japan(2026, 8, 9, 17, 0) });
  });

  it('is over when the room is open again, and starts anew with the next delivery', () => {
    const first = talkroom({
      readAt: NOW - DAY,
      step: DELIVERED,
      messages: [delivery(NOW - 2 * DAY)],
    });
    const returned = talkroom({ readAt: NOW - 5 * HOUR });
    expect(openClocks(afterLooks(first, returned).duties)).not.toContain('delivery-check');
    const again = { ...delivery(NOW - HOUR), siteId: 9 };
    const second = talkroom({ step: DELIVERED, messages: [again] });
    const { duties } = afterLooks(first, returned, second);
    expect(theDuty(duties, 'delivery-check').startedAt.from).toBe(NOW - HOUR);
  });
});

describe('lanes', () => {
  it('an open room that was not seen for 72 hours is to be looked at', () => {
    const { room, duties } = afterLooks(talkroom({ messages: [bySeller(1, NOW - HOUR)] }));
    expect(laneOf(room, duties, NOW + 71 * HOUR)).toBe('wait');
    expect(laneOf(room, duties, NOW + 72 * HOUR)).toBe('check');
  });

  it('a room without a readable step is to be looked at, a room without a title is not', () => {
    const messages = [bySeller(1, NOW - HOUR)];
    const blind = afterLooks(talkroom({ messages, step: { missing: 'step' } }));
    expect(laneOf(blind.room, blind.duties, NOW)).toBe('check');
    const nameless = afterLooks(talkroom({ messages, title: { missing: 'title' } }));
    expect(laneOf(nameless.room, nameless.duties, NOW)).toBe('wait');
  });

  it('the room’s own end does not make a waiting room urgent', () => {
    const messages = [message({ side: 'auto', sentAt: NOW - 118 * DAY }), bySeller(1, NOW - HOUR)];
    const { room, duties } = afterLooks(talkroom({ messages }));
    expect(theDuty(duties, 'room-limit').due.from).toBe(NOW + 2 * DAY);
    expect(laneOf(room, duties, NOW)).toBe('wait');
  });
});
