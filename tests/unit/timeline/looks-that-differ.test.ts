import { describe, expect, it } from 'vitest';
import { creditOf } from '../../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import type { Step } from '../../../utils/site/readings/talkroom.ts';
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

const WORKING: Step = { label: '進行中', meaning: 'working' };
const DELIVERED: Step = { label: '納品送付', meaning: 'delivered' };
const FINISHED: Step = { label: '取引完了', meaning: 'finished' };
const bySeller = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', author: '自分', sentAt });
const delivery = (siteId: number, sentAt: number) => ({
  ...bySeller(siteId, sentAt),
  mark: 'formal-delivery' as const,
});

function listed(readAt: number, label: string, meaning: Step['meaning'], tab = 'open') {
  return orderList([listedRoom({ status: found({ label, meaning }) })], { readAt, tab });
}

describe('room and list looked at in turn', () => {
  it('a room that shows work again after the list showed a delivery is open again', () => {
    const messages = [bySeller(1, NOW - 3 * DAY)];
    const { room } = afterLooks(
      talkroom({ readAt: NOW - 2 * DAY, messages }),
      listed(NOW - DAY, '納品確認待ち', 'delivered'),
      talkroom({ messages }),
    );
    expect(room.stage).toBe('open');
  });

  it('the address of the cancelled tab over cards of open sales cancels nothing', () => {
    const { room } = afterLooks(talkroom(), listed(NOW + 1, '取引中', 'working', 'canceled'));
    expect(room.stage).toBe('open');
    const cancelled = afterLooks(talkroom(), listed(NOW + 1, '終了', 'unknown', 'canceled'));
    expect(cancelled.room.stage).toBe('cancelled');
  });

  it('a sale that was accepted is not credited because the list calls it 完了 within the day', () => {
    const accepted = talkroom({ step: found(FINISHED) });
    const soon = afterLooks(accepted, listed(NOW + HOUR, '完了', 'finished', 'closed'));
    expect(soon.room.stage).toBe('accepted');
    const later = afterLooks(accepted, listed(NOW + 25 * HOUR, '完了', 'finished', 'closed'));
    expect(later.room.stage).toBe('closed');
  });

  it('a finished room whose form could not be read is not taken for closed', () => {
    const { room } = afterLooks(talkroom({ step: found(FINISHED), form: { missing: 'form' } }));
    expect(room.stage).toBe('accepted');
    expect(room.missing).toContain('form');
  });
});

describe('looks that came too early', () => {
  const banner = (at: number) => found({ at, sentence: '期限：11/21 16:00', isFirstContact: true });

  it('a page without its rows does not end the first 48 hours, nor does a banner that comes back', () => {
    const at = NOW + 20 * HOUR;
    const seen = talkroom({ readAt: NOW - 2 * HOUR, printedDeadline: banner(at) });
    const halfLoaded = talkroom({ readAt: NOW - HOUR });
    expect(theDuty(afterLooks(seen, halfLoaded).duties, 'first-contact').due.from).toBe(at);
    const auto = message({ side: 'auto', sentAt: NOW - 20 * HOUR });
    const without = talkroom({ readAt: NOW - HOUR, messages: [auto] });
    const again = talkroom({ printedDeadline: banner(at), messages: [auto] });
    expect(theDuty(afterLooks(seen, without, again).duties, 'first-contact').due.from).toBe(at);
  });

  it('an empty list is not the whole of a room', () => {
    const empty = talkroom({ readAt: NOW - HOUR });
    const real = talkroom({ messages: [message({ siteId: 9 })], olderExist: found(true) });
    expect(afterLooks(empty, real).room.missing).toContain('older-messages');
  });

  it('a row whose side was not known at first is the buyer’s as soon as it is', () => {
    const hers = bySeller(1, NOW - 2 * DAY);
    const strange = { ...message({ siteId: 2 }), side: 'unknown' as const };
    const first = talkroom({ readAt: NOW - HOUR, messages: [hers, strange] });
    const known = afterLooks(first, talkroom({ messages: [hers, message({ siteId: 2 })] }));
    expect(known.room.turn).toBe('seller');
    expect(openClocks(known.duties)).toContain('seller-silence');
    const unknown = afterLooks(first);
    expect(laneOf(unknown.room, unknown.duties, NOW)).toBe('check');
  });
});

describe('what the buyer does without words', () => {
  it('a returned delivery is the seller’s turn, and nobody nudges the buyer', () => {
    const messages = [message({ siteId: 1, sentAt: NOW - 9 * DAY }), delivery(2, NOW - 8 * DAY)];
    const { room, duties } = afterLooks(
      talkroom({ readAt: NOW - 8 * DAY, step: found(DELIVERED), messages }),
      talkroom({ messages, step: found(WORKING) }),
    );
    expect(room.turn).toBe('seller');
    expect(openClocks(duties)).not.toContain('own-nudge');
    expect(laneOf(room, duties, NOW)).toBe('reply');
  });

  it('a second delivery that only the list shows has its own check', () => {
    const messages = [delivery(1, NOW - 12 * DAY)];
    const looks = [
      talkroom({ readAt: NOW - 12 * DAY, step: found(DELIVERED), messages }),
      talkroom({ readAt: NOW - 10 * DAY, messages }),
      listed(NOW, '納品確認待ち', 'delivered'),
    ];
    const { room, duties } = afterLooks(...looks);
    expect(room.deliveries).toHaveLength(2);
    const credit = creditOf(room, duties, FEE_RULES);
    expect(credit?.expected?.until).toBeGreaterThan(NOW);
    const real = talkroom({
      readAt: NOW + HOUR,
      step: found(DELIVERED),
      messages: [...messages, delivery(2, NOW - DAY)],
    });
    expect(afterLooks(...looks, real).room.deliveries.map(({ at }) => at.from)).toEqual([
      NOW - 12 * DAY,
      NOW - DAY,
    ]);
  });

  it('a cancel request is said aloud for as long as it may run', () => {
    const request = message({ side: 'site', mark: 'cancel-request', sentAt: NOW - HOUR });
    const fresh = afterLooks(talkroom({ messages: [bySeller(1, NOW - DAY), request] }));
    expect(fresh.room.missing).toContain('cancel-request');
    expect(fresh.events.map(({ kind }) => kind)).toContain('cancel-requested');
    expect(laneOf(fresh.room, fresh.duties, NOW)).toBe('check');
    const survived = talkroom({
      readAt: NOW + 50 * HOUR,
      messages: [bySeller(1, NOW - DAY), request],
    });
    expect(afterLooks(survived).room.missing).not.toContain('cancel-request');
  });
});

describe('what is promised goes on', () => {
  it('while the page shows a step that nobody has recorded', () => {
    const messages = [message({ siteId: 1, sentAt: NOW - 9 * DAY }), bySeller(2, NOW - 8 * DAY)];
    const strange = found({ label: '検討中', meaning: 'unknown' as const });
    const { duties } = afterLooks(
      talkroom({ readAt: NOW - HOUR, messages }),
      talkroom({ messages, step: strange }),
    );
    expect(openClocks(duties)).toEqual(expect.arrayContaining(['buyer-silence', 'own-notice']));
  });

  it('from the opening that the automatic message tells, whatever the list’s day says', () => {
    const auto = message({ side: 'auto', sentAt: japan(2026, 11, 20, 9) });
    const list = { ...listed(NOW - HOUR, '取引中', 'working') };
    list.rooms = list.rooms.map((room) => ({ ...room, soldOn: found('2026-11-19') }));
    const one = afterLooks(list, talkroom({ messages: [auto] }));
    const other = afterLooks(talkroom({ messages: [auto] }), { ...list, readAt: NOW + 1 });
    expect(one.room.openedAt?.from).toBe(japan(2026, 11, 20, 9));
    expect(other.room.openedAt).toEqual(one.room.openedAt);
  });
});
