import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { mergeEvents } from '../../../utils/timeline/merge-events.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { DAY, found, HOUR, message, NOW, revenue, talkroom } from '../../support/readings.ts';
import { afterLooks, openClocks } from '../../support/rooms.ts';

const closedAt = NOW - 2 * HOUR;
const step = found({ label: '納品送付', meaning: 'delivered' as const });
const delivery = message({
  ...{ siteId: 5, side: 'seller', author: '自分', mark: 'formal-delivery' },
  sentAt: NOW - DAY,
});
const delivered = talkroom({ readAt: NOW - DAY, step, messages: [delivery] });

describe('a look at the revenue page', () => {
  it('is one event for each row, with an id that says the same for the same row', () => {
    const page = revenue([13_260, 780], closedAt);
    const [observation, ...others] = observe(page);
    expect(others).toEqual([]);
    expect(observation?.events).toMatchObject([
      { id: `18000001/credited/${closedAt}/13260`, kind: 'credited', by: 'site', netJpy: 13_260 },
      { id: `18000001/credited/${closedAt}/780`, at: minuteOf(closedAt), isRequested: false },
    ]);
    const again = observe({ ...page, readAt: NOW + HOUR })[0]?.events ?? [];
    const known = new Map(observation?.events.map((event) => [event.id, event]));
    expect(mergeEvents(known, again)).toEqual([]);
  });

  it('tells the rooms apart', () => {
    const rows = [revenue([500], closedAt), revenue([700], closedAt, { roomId: '18000002' })];
    const page = { ...revenue([], closedAt), rows: rows.flatMap((reading) => reading.rows) };
    expect(observe(page).map(({ roomId, events }) => [roomId, events.length])).toEqual([
      ['18000001', 1],
      ['18000002', 1],
    ]);
  });

  it('is no look at the talkroom', () => {
    const { room } = afterLooks(delivered, revenue([13_260], closedAt));
    expect(room.coverage).toEqual(afterLooks(delivered).room.coverage);
    const unseen = afterLooks(revenue([13_260], closedAt)).room;
    expect(unseen.coverage).toMatchObject({ lookedAt: null, listedAt: null });
  });
});

describe('a credited room', () => {
  it('is closed since the printed minute, and nothing is owed in it but her rating and the payout request', () => {
    const { room, duties } = afterLooks(delivered, revenue([13_260], closedAt));
    expect(room).toMatchObject({ stage: 'closed', turn: 'none', missing: [] });
    expect(room.closedAt?.at).toEqual(minuteOf(closedAt));
    expect(openClocks(duties)).toEqual(['review', 'payout']);
    const check = duties.find(({ clock }) => clock === 'delivery-check');
    expect(check?.ended).toMatchObject({ state: 'met', at: minuteOf(closedAt) });
    expect(laneOf(room, duties, NOW)).toBe('done');
  });

  it('stays closed when a tab that was never reloaded still shows the delivery', () => {
    const stale = { ...delivered, readAt: NOW + HOUR };
    const { room } = afterLooks(delivered, revenue([13_260], closedAt), stale);
    expect(room.stage).toBe('closed');
  });

  it('is closed since the earliest of its rows and lists them all', () => {
    const tip = revenue([780], closedAt + HOUR);
    const { room } = afterLooks(delivered, tip, revenue([13_260], closedAt));
    expect(room.closedAt?.at).toEqual(minuteOf(closedAt));
    expect(room.credits).toMatchObject([
      {
        ...{ eventId: `18000001/credited/${closedAt}/13260`, netJpy: 13_260 },
        ...{ at: minuteOf(closedAt), isRequested: false },
      },
      {
        ...{ eventId: `18000001/credited/${closedAt + HOUR}/780`, netJpy: 780 },
        ...{ at: minuteOf(closedAt + HOUR), isRequested: false },
      },
    ]);
  });

  it('may be known from the revenue page alone', () => {
    const { room, duties } = afterLooks(revenue([2340], closedAt));
    expect(room).toMatchObject({ stage: 'closed', title: null, health: 'ok' });
    expect(openClocks(duties)).toEqual(['review', 'payout']);
  });

  it('stays cancelled where the site says so', () => {
    const cancelled = talkroom({ step: found({ label: 'キャンセル', meaning: 'cancelled' }) });
    expect(afterLooks(cancelled, revenue([500], closedAt)).room.stage).toBe('cancelled');
  });

  it('goes on if it is a subscription, of which that was never seen', () => {
    const part = { step: found(null), roomKind: found('subscription' as const) };
    const messages = [message({ siteId: 1, sentAt: NOW - HOUR })];
    const { room } = afterLooks(talkroom({ ...part, messages }), revenue([11_700], closedAt));
    expect(room).toMatchObject({ stage: 'open', turn: 'seller', credits: { length: 1 } });
  });
});

describe('a payout request', () => {
  const eventsAt = (readAt: number, isRequested: boolean): TimelineEvent[] =>
    observe(revenue([500], closedAt, { readAt, isRequested })).flatMap(({ events }) => events);

  it('that came later is kept, whatever the order of the looks', () => {
    const look = fc.record({ readAt: fc.nat(3), isRequested: fc.boolean() });
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 4 }), (looks) => {
        const known = new Map<string, TimelineEvent>();
        for (const { readAt, isRequested } of looks) {
          const seen = eventsAt(readAt, isRequested);
          for (const event of mergeEvents(known, seen)) known.set(event.id, event);
        }
        expect([...known.values()]).toMatchObject([
          {
            seenAt: Math.min(...looks.map(({ readAt }) => readAt)),
            isRequested: looks.some(({ isRequested }) => isRequested),
          },
        ]);
      }),
    );
  });
});
