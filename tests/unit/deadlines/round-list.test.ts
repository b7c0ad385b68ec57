import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLookNear, roundList } from '../../../utils/deadlines/round-list.ts';
import type { WantedLook } from '../../../utils/deadlines/round-list.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { toIsoDay, toJapanClock } from '../../../utils/japan-time/calendar.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { MessageReading } from '../../../utils/site/readings/talkroom.ts';
import {
  DAY,
  found,
  HOUR,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const wantedAfter = (...looks: Reading[]): WantedLook[] => roundList([afterLooks(...looks)], RULES);

const step = {
  working: found({ label: '進行中', meaning: 'working' as const }),
  delivered: found({ label: '納品送付', meaning: 'delivered' as const }),
  finished: found({ label: '取引完了', meaning: 'finished' as const }),
  cancelled: found({ label: 'キャンセル', meaning: 'cancelled' as const }),
};

const listedAs = (soldOn: string, meaning: keyof typeof step, readAt = NOW): Reading =>
  orderList([listedRoom({ soldOn: found(soldOn), status: step[meaning] })], { readAt });

describe('which rooms want to be looked at, and by when', () => {
  test('an open room: a day before the four days of a message right after the last look', () => {
    expect(wantedAfter(talkroom())).toEqual([
      {
        roomId: '18000001',
        reason: 'buyer-may-have-written',
        lookBy: NOW + 72 * HOUR,
        worstAt: NOW + 96 * HOUR,
      },
    ]);
  });

  test('a delivered room may have been returned, and is an open one then', () => {
    expect(wantedAfter(talkroom({ step: step.delivered }))).toMatchObject([
      { reason: 'may-be-returned', lookBy: NOW + 72 * HOUR },
    ]);
  });

  test('a room whose stage cannot be read does not rest', () => {
    expect(wantedAfter(talkroom({ step: { missing: 'step' } }))).toMatchObject([
      { reason: 'buyer-may-have-written', lookBy: NOW + 72 * HOUR },
    ]);
  });

  test.each(['finished', 'cancelled'] as const)('a %s room needs no look', (meaning) => {
    expect(wantedAfter(talkroom({ step: step[meaning] }))).toEqual([]);
    const form = found({ canWrite: false, canDeliver: false });
    expect(wantedAfter(talkroom({ step: step[meaning], form }))).toEqual([]);
  });

  test('a sale that was never opened: a day before its first contact can be due', () => {
    const [wanted] = wantedAfter(listedAs('2026-11-20', 'working'));
    const dayStart = NOW - 20 * HOUR;
    expect(wanted).toMatchObject({
      reason: 'first-contact',
      lookBy: dayStart + 24 * HOUR,
      worstAt: dayStart + 48 * HOUR,
    });
  });

  test('a room that was never opened and has no such duty: at once', () => {
    expect(wantedAfter(listedAs('2026-11-01', 'delivered'))).toEqual([
      { roomId: '18000001', reason: 'never-opened', lookBy: NOW, worstAt: null },
    ]);
    // The site would have cancelled it: somebody wrote there, and nothing more is known.
    expect(wantedAfter(listedAs('2026-11-01', 'working'))).toMatchObject([
      { reason: 'never-opened', lookBy: NOW },
    ]);
  });

  test('the nearest comes first, and is named from a day before', () => {
    const old = afterLooks(talkroom({ readAt: NOW - DAY }));
    const fresh = afterLooks(talkroom({ roomId: '18000002' }));
    const wanted = roundList([fresh, old], RULES);
    expect(wanted.map(({ roomId }) => roomId)).toEqual(['18000001', '18000002']);
    expect(wanted.map((look) => isLookNear(look, NOW + 24 * HOUR))).toEqual([true, false]);
    expect(wanted.map((look) => isLookNear(look, NOW + 24 * HOUR - 1))).toEqual([false, false]);
    expect(wanted.map((look) => isLookNear(look, NOW + 48 * HOUR))).toEqual([true, true]);
  });
});

/** A room as it is on the site, whoever looks. */
interface TrueRoom {
  roomId: string;
  /** When the buyer writes, ms after the beginning. */
  writes: number[];
  /** When it is delivered and, later, returned; null: never. */
  deliveredAt: number | null;
  returnedAt: number | null;
}

const END = 25 * DAY;
const moment = fc.integer({ min: 1, max: END });
const trueRooms = fc
  .array(
    fc.record({
      writes: fc.array(moment, { maxLength: 8 }),
      turns: fc.option(fc.tuple(moment, moment), { nil: null }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rooms) =>
    rooms.map(({ writes, turns }, index): TrueRoom => {
      const [deliveredAt = null, returnedAt = null] = turns ? [...turns].sort((a, b) => a - b) : [];
      return { roomId: String(18000001 + index), writes, deliveredAt, returnedAt };
    }),
  );
/** She comes by at any hour, once in a day at least. */
const visits = fc.array(fc.integer({ min: HOUR / 4, max: DAY }), { maxLength: 100 }).map((gaps) => {
  const times = [0];
  const last = (): number => times.at(-1) ?? END;
  for (const gap of gaps) times.push(last() + gap);
  while (last() <= END) times.push(last() + DAY);
  return times.slice(1);
});

/** What the page shows at that moment; she answers everything at each look, a minute later. */
function lookAt(room: TrueRoom, at: number, looksBefore: readonly number[]): Reading {
  const isDelivered = room.deliveredAt !== null && at >= room.deliveredAt;
  const isReturned = room.returnedAt !== null && at >= room.returnedAt;
  const messages = [
    ...room.writes.filter((sentAt) => sentAt <= at).map((sentAt) => said('buyer', sentAt)),
    ...looksBefore.map((looked) => said('seller', looked + 60_000)),
  ].sort((a, b) => (a.at?.from ?? 0) - (b.at?.from ?? 0));
  return talkroom({
    roomId: room.roomId,
    readAt: NOW + at,
    step: isDelivered && !isReturned ? step.delivered : step.working,
    messages: messages.map((row, index) => ({ ...row, siteId: index + 1 })),
  });
}

const said = (side: 'buyer' | 'seller', at: number): MessageReading =>
  message({ side, sentAt: NOW + at, text: `${side} ${at}` });

/** Every room is opened at 0, and then only when the list says so. */
function follow(
  rooms: readonly TrueRoom[],
  visitTimes: readonly number[],
  isWanted: (look: WantedLook, now: number) => boolean,
): Map<string, number[]> {
  const looks = new Map(rooms.map(({ roomId }) => [roomId, [0]]));
  const known = new Map(rooms.map((room) => [room.roomId, afterLooks(lookAt(room, 0, []))]));
  for (const visit of visitTimes) {
    const wanted = roundList([...known.values()], RULES);
    for (const { roomId } of wanted.filter((look) => isWanted(look, NOW + visit))) {
      const room = rooms.find((one) => one.roomId === roomId);
      const before = looks.get(roomId) ?? [];
      if (room) known.set(roomId, afterLooks(lookAt(room, visit, before)));
      looks.set(roomId, [...before, visit]);
    }
  }
  return looks;
}

/** How long the message waited until she looked; as long as the play goes on, if she never did. */
const unseenFor = (writtenAt: number, looks: readonly number[]): number =>
  (looks.find((at) => at >= writtenAt) ?? END) - writtenAt;

const longestUnseen = (rooms: readonly TrueRoom[], looks: Map<string, number[]>): number =>
  Math.max(
    0,
    ...rooms.flatMap(({ roomId, writes }) =>
      writes.map((writtenAt) => unseenFor(writtenAt, looks.get(roomId) ?? [])),
    ),
  );

const shortestGap = (looks: Map<string, number[]>): number =>
  Math.min(
    ...[...looks.values()].flatMap((times) =>
      times.slice(1).map((at, index) => at - (times[index] ?? 0)),
    ),
  );

const RUNS = { numRuns: 60 };

describe('a seller who comes by once a day and opens what the list says', () => {
  test('when its time has come: nothing waits unseen for four days, no room is opened twice in three', () => {
    fc.assert(
      fc.property(trueRooms, visits, (rooms, visitTimes) => {
        const looks = follow(rooms, visitTimes, ({ lookBy }, now) => now >= lookBy);
        expect(longestUnseen(rooms, looks)).toBeLessThanOrEqual(96 * HOUR);
        expect(shortestGap(looks)).toBeGreaterThanOrEqual(72 * HOUR);
      }),
      RUNS,
    );
  });

  test('as soon as the popup names it: a day is left to answer, and two between the looks', () => {
    fc.assert(
      fc.property(trueRooms, visits, (rooms, visitTimes) => {
        const looks = follow(rooms, visitTimes, isLookNear);
        expect(longestUnseen(rooms, looks)).toBeLessThanOrEqual(72 * HOUR);
        expect(shortestGap(looks)).toBeGreaterThanOrEqual(48 * HOUR);
      }),
      RUNS,
    );
  });

  test('a sale that stands in the list is opened before its 48 hours are over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: END - 3 * DAY }), visits, (soldAt, visitTimes) => {
        const soldOn = toIsoDay(toJapanClock(NOW + soldAt));
        const looks = visitTimes.filter((at) => at >= soldAt);
        const opened = looks.find((at) => {
          const [wanted] = wantedAfter(listedAs(soldOn, 'working', NOW + at));
          return wanted !== undefined && NOW + at >= wanted.lookBy;
        });
        expect((opened ?? END) - soldAt).toBeLessThanOrEqual(48 * HOUR);
      }),
    );
  });
});
