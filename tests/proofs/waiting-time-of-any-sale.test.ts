import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import {
  inWholeSeconds,
  waitingStretches,
  waitingTimeOf,
} from '../../utils/timeline/waiting-time.ts';
import type { Stretch, WaitingTime } from '../../utils/timeline/waiting-time.ts';
import { DAY } from '../support/readings.ts';
import { afterLooks } from '../support/rooms.ts';
import {
  aSale,
  canLooksTell,
  everyLook,
  pageAt,
  someLooks,
  trulyWaitedFor,
  whole,
} from '../unit/timeline/sales-that-wait.ts';
import type { Look, Sale, Turned } from '../unit/timeline/sales-that-wait.ts';

const RUNS = { numRuns: 500 };
const seen = (sale: Sale, looks: readonly Look[]) =>
  afterLooks(...looks.map((look) => pageAt(sale, look)));
const stretchesOf = (sale: Sale, looks: readonly Look[], now: number): Stretch[] => {
  const { events, room } = seen(sale, looks);
  return waitingStretches(events, room, now);
};
const sumOf = ({ seller, buyer, site, unknown }: WaitingTime): number =>
  seller + buyer + site + unknown;
const waiterAt = (stretches: readonly Stretch[], at: number): string | undefined =>
  stretches.find(({ from, until }) => from <= at && at < until)?.waiter;

const isPressed = (what: Turned['what']): boolean => what === 'returned' || what === 'accepted';

/** A sale and some looks at parts of it. */
const aSeenSale = aSale
  .chain((sale) => fc.tuple(fc.constant(sale), someLooks(sale)))
  .filter(([sale, looks]) => canLooksTell(sale, looks));

describe('how long a room waited, whatever was seen of it', () => {
  it('sums exactly to the time from the first that is known of it to now', () => {
    fc.assert(
      fc.property(aSeenSale, fc.nat(9 * DAY), ([sale, looks], later) => {
        const now = sale.endsAt + later;
        const { events, room } = seen(sale, looks);
        const start = room.openedAt?.from ?? Math.min(...events.map(({ at }) => at.from));
        const waiting = waitingTimeOf(events, room, now);
        expect(sumOf(waiting)).toBe(now - start);
        expect(sumOf(inWholeSeconds(waiting))).toBe(Math.floor((now - start) / 1000));
        expect(Object.values(waiting).every((part) => Number.isInteger(part) && part >= 0)).toBe(
          true,
        );
      }),
      RUNS,
    );
  });

  it('is never told of a side whose turn it was not', () => {
    fc.assert(
      fc.property(aSeenSale, ([sale, looks]) => {
        for (const { from, until, waiter } of stretchesOf(sale, looks, sale.endsAt)) {
          if (waiter === 'unknown') continue;
          const changes = sale.turned.map(({ at }) => at).filter((at) => from < at && at < until);
          for (const at of [from, ...changes, until - 1]) {
            expect(trulyWaitedFor(sale, at), `${waiter} ${from}–${until}`).toBe(waiter);
          }
        }
      }),
      RUNS,
    );
  });

  it('is known altogether where she saw everything as it was written', () => {
    fc.assert(
      fc.property(aSale, ({ turned, endsAt }) => {
        const first = turned.findIndex(({ what }) => isPressed(what));
        const sale = { turned: turned.slice(0, first < 0 ? turned.length : first), endsAt };
        const { events, room } = seen(sale, everyLook(sale));
        const stretches = waitingStretches(events, room, endsAt);
        expect(waitingTimeOf(events, room, endsAt).unknown).toBe(0);
        expect(waiterAt(stretches, endsAt - 1)).toBe(room.turn);
      }),
      RUNS,
    );
  });

  it('is known altogether after one look at the whole room in which nothing was pressed', () => {
    fc.assert(
      fc.property(aSale, (drawn) => {
        const turned = drawn.turned.filter(({ what }) => !isPressed(what) && what !== 'delivery');
        const sale = { ...drawn, turned };
        const { events, room } = seen(sale, [whole(sale.endsAt)]);
        expect(waitingTimeOf(events, room, sale.endsAt).unknown).toBe(0);
      }),
      RUNS,
    );
  });

  it('moves no time from one side to another when she looks again', () => {
    fc.assert(
      fc.property(aSeenSale, ([sale, looks]) => {
        const before = stretchesOf(
          sale,
          looks.slice(0, -1).length ? looks.slice(0, -1) : looks,
          sale.endsAt,
        );
        const after = stretchesOf(sale, looks, sale.endsAt);
        for (const at of [...before, ...after].map(({ from }) => from)) {
          const sides = [waiterAt(before, at), waiterAt(after, at)];
          if (sides.includes('unknown') || sides.includes(undefined)) continue;
          expect(sides[0]).toBe(sides[1]);
        }
      }),
      RUNS,
    );
  });

  it('changes nothing of what is past when she looks at the whole room again', () => {
    fc.assert(
      fc.property(aSale, fc.nat(30 * DAY), (sale, later) => {
        const looks = everyLook(sale);
        const now = sale.endsAt + 1 + later;
        const before = stretchesOf(sale, looks, sale.endsAt);
        const after = stretchesOf(sale, [...looks, whole(now)], sale.endsAt);
        expect(after).toEqual(before);
      }),
      RUNS,
    );
  });

  it('is the same in whatever order its events are given', () => {
    const aShuffledSale = aSeenSale.chain(([sale, looks]) => {
      const { events, room } = seen(sale, looks);
      const shuffled = fc.shuffledSubarray<TimelineEvent>(events, { minLength: events.length });
      return fc.tuple(fc.constant({ events, room, now: sale.endsAt }), shuffled);
    });
    fc.assert(
      fc.property(aShuffledSale, ([{ events, room, now }, shuffled]) => {
        expect(waitingStretches(shuffled, room, now)).toEqual(waitingStretches(events, room, now));
      }),
      RUNS,
    );
  });
});
