import { describe, expect, it } from 'vitest';
import type { Clock, Duty } from '../../../utils/deadlines/duty.ts';
import { pointAt } from '../../../utils/japan-time/moment.ts';
import { roomValuesOf } from '../../../utils/templates/language/room-values.ts';
import type { Room } from '../../../utils/timeline/room.ts';
import { DAY, found, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const { room } = afterLooks(
  talkroom({ messages: [message({ siteId: 1, side: 'seller', sentAt: NOW - 3 * DAY })] }),
);
const valuesOf = (part: Partial<Room> = {}, duties: Duty[] = []) =>
  roomValuesOf({ ...room, ...part }, duties, NOW);

const duty = (clock: Clock, dueAt: number, part: Partial<Duty> = {}): Duty => ({
  ...{ roomId: room.roomId, clock, owner: 'site', basis: 'rule', rule: 'test' },
  ...{ startedAt: pointAt(NOW - DAY), due: { from: dueAt, until: dueAt + HOUR } },
  ...{ ended: null, because: [], paused: null, label: null, sentence: null },
  ...part,
});

describe('what a room tells a template', () => {
  it('is the name without its 様, the price as people write it, and days of the calendar', () => {
    const { words, dates } = valuesOf({
      buyer: ' さくら 様',
      priceJpy: 17_000,
      dueOn: '2026-12-01',
    });
    expect(words).toMatchObject({ buyer: 'さくら', price: '17,000円', 'days-since': '3' });
    expect(dates.due).toBe(japan(2026, 12, 1));
  });

  it('is no name where a nickname is nothing but 様', () => {
    expect(valuesOf({ buyer: '様' }).words.buyer).toBeNull();
  });

  it('is no day where it is not known which, so that no wrong one is named to the buyer', () => {
    const at = { from: NOW - 3 * DAY, until: NOW - DAY };
    const vague = valuesOf({ lastSellerMessage: { eventId: 'm', at } });
    expect(vague.dates['last-own']).toBeNull();
    expect(vague.words['days-since']).toBeNull();
    expect(valuesOf().dates['last-own']).not.toBeNull();
  });

  it('is never a day less than none, though the site’s clock runs ahead', () => {
    const ahead = pointAt(NOW + 5 * HOUR);
    const { words } = valuesOf({ lastSellerMessage: { eventId: 'm', at: ahead } });
    expect(words['days-since']).toBe('0');
  });

  it('has as its limit the earliest moment at which the room may close', () => {
    const duties = [
      duty('room-limit', NOW + 30 * DAY),
      duty('delivery-check', NOW + 2 * DAY),
      duty('delivery-check', NOW - DAY, {
        ended: { state: 'met', at: pointAt(NOW), because: 'accepted' },
      }),
      duty('own-notice', NOW + HOUR),
    ];
    const { closesAt, dates } = valuesOf({}, duties);
    expect([closesAt, dates['delivery-limit']]).toEqual([NOW + 2 * DAY, NOW + 2 * DAY]);
    expect(valuesOf().closesAt).toBeNull();
  });

  it('is a service’s title as the page has it, signs and all', () => {
    const fortune = afterLooks(talkroom({ title: found('〇〇占い {buyer}') })).room;
    expect(roomValuesOf(fortune, [], NOW).words.service).toBe('〇〇占い {buyer}');
  });
});
