import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, fromJapanClock, minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { RevenueReading, SalesFileReading } from '../../../utils/site/readings/money.ts';
import { creditsIn } from '../../../utils/timeline/fold-credits.ts';
import { mergeEvents } from '../../../utils/timeline/merge-events.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { DAY, found, HOUR, message, NOW, revenue, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import { saleRow, salesFile } from './sales-files.ts';

type Look = RevenueReading | SalesFileReading;

function eventsAfter(looks: Look[]): TimelineEvent[] {
  const known = new Map<string, TimelineEvent>();
  for (const { events } of looks.flatMap(observe))
    for (const event of mergeEvents(known, events)) known.set(event.id, event);
  return [...known.values()];
}
const amountsAfter = (...looks: Look[]): number[] =>
  creditsIn(eventsAfter(looks)).map(({ netJpy }) => netJpy);

const noon = fromJapanClock({ year: 2026, month: 11, day: 20 }, 12);
const fee = saleRow();
const tip = saleRow({ netJpy: 780, part: 'おひねり(追加)' });

describe('a sale that stands on the page and in the file', () => {
  it('is counted once, with the minute that the page knows', () => {
    const credits = creditsIn(eventsAfter([salesFile([fee]), revenue([13_260], noon)]));
    expect(credits).toMatchObject([{ netJpy: 13_260, at: minuteOf(noon) }]);
  });

  it('late in the evening is still of that day in Japan', () => {
    const late = fromJapanClock({ year: 2026, month: 11, day: 20 }, 23, 59);
    expect(amountsAfter(salesFile([fee]), revenue([13_260], late))).toEqual([13_260]);
    expect(amountsAfter(salesFile([fee]), revenue([13_260], late + 60_000))).toHaveLength(2);
  });

  it('brings what only one of them knows', () => {
    const looks = [revenue([13_260], noon), salesFile([fee, tip])];
    expect(amountsAfter(...looks).sort()).toEqual([13_260, 780]);
  });
});

describe('two equal tips', () => {
  it('of one minute count twice on the page, and a second look adds nothing', () => {
    const page = revenue([780, 780], noon);
    expect(amountsAfter(page, { ...page, readAt: NOW + HOUR })).toEqual([780, 780]);
    expect(eventsAfter([page]).map(({ id }) => id)).toEqual([
      `18000001/credited/${noon}/780`,
      `18000001/credited/${noon}/780/1`,
    ]);
  });

  it('of one day count twice in the file, also next to a page that shows one of them', () => {
    const credits = creditsIn(eventsAfter([salesFile([tip, tip]), revenue([780], noon)]));
    expect(credits).toHaveLength(2);
    expect(credits.map(({ at }) => at)).toContainEqual(minuteOf(noon));
  });

  it('are not made of a list that the page draws twice', () => {
    const once = [...revenue([780], noon).rows, ...revenue([500], noon - HOUR).rows];
    expect(amountsAfter({ ...revenue([], noon), rows: [...once, ...once] })).toEqual([500, 780]);
  });
});

describe('any looks in any order', () => {
  const DAYS = [18, 19, 20];
  const aSale = fc.record({
    day: fc.constantFrom(...DAYS),
    hour: fc.constantFrom(0, 12, 23),
    netJpy: fc.constantFrom(500, 780),
  });
  const aLook = fc.record({
    isFile: fc.boolean(),
    sales: fc.array(aSale, { maxLength: 6 }),
    readAt: fc.integer({ min: NOW, max: NOW + 5 }),
  });
  type Drawn = typeof aLook extends fc.Arbitrary<infer T> ? T : never;

  const startOf = ({ day, hour }: Drawn['sales'][number]): number =>
    fromJapanClock({ year: 2026, month: 11, day }, hour);

  /** The page lists its rows by their time, newest first. */
  const toLook = ({ isFile, sales, readAt }: Drawn): Look =>
    isFile
      ? salesFile(
          sales.map(({ day, netJpy }) => saleRow({ on: { month: 11, day }, netJpy })),
          readAt,
        )
      : {
          ...revenue([], NOW, { readAt }),
          rows: [...sales]
            .sort((a, b) => startOf(b) - startOf(a))
            .flatMap((sale) => revenue([sale.netJpy], startOf(sale)).rows),
        };

  /** How many of one day and amount the seller has earned: worked out from the sales, not the events. */
  function earned(looks: Drawn[], day: number, netJpy: number): number {
    const most = (isFile: boolean, hour?: number): number =>
      Math.max(
        0,
        ...looks
          .filter((look) => look.isFile === isFile)
          .map(
            ({ sales }) =>
              sales.filter(
                (sale) =>
                  sale.day === day &&
                  sale.netJpy === netJpy &&
                  (hour === undefined || sale.hour === hour),
              ).length,
          ),
      );
    // Two looks at the page may each show another hour of the day.
    const onPages = [0, 12, 23].reduce((sum, hour) => sum + most(false, hour), 0);
    return Math.max(onPages, most(true));
  }

  it('add up to the most that page or file knows of each day and amount', () => {
    fc.assert(
      fc.property(fc.array(aLook, { minLength: 1, maxLength: 4 }), (drawn) => {
        const looks = drawn.map(toLook);
        const credits = creditsIn(eventsAfter(looks));
        for (const day of DAYS) {
          for (const netJpy of [500, 780]) {
            const { from, until } = dayOf({ year: 2026, month: 11, day });
            const counted = credits.filter(
              (credit) =>
                credit.netJpy === netJpy && credit.at.from >= from && credit.at.until <= until,
            );
            expect(counted).toHaveLength(earned(drawn, day, netJpy));
          }
        }
        expect(creditsIn(eventsAfter([...looks, ...looks.toReversed()]))).toEqual(credits);
        expect(creditsIn(eventsAfter(looks.toReversed()))).toEqual(credits);
      }),
    );
  });
});

describe('what was stored before files could be read', () => {
  const [event] = observe(revenue([13_260], noon)).flatMap(({ events }) => events);
  const old = { ...event, source: undefined } as TimelineEvent;

  it('counts as the page', () => {
    const file = observe(salesFile([fee])).flatMap(({ events }) => events);
    expect(creditsIn([old, ...file])).toMatchObject([{ eventId: old.id }]);
  });

  it('is the same line when the page is looked at again', () => {
    const again = observe(revenue([13_260], noon)).flatMap(({ events }) => events);
    const merged = mergeEvents(new Map([[old.id, old]]), again);
    expect(merged).toMatchObject([{ id: old.id, source: 'page' }]);
    expect(mergeEvents(new Map(again.map((one) => [one.id, one])), [old])).toEqual([]);
  });
});

describe('a room of which the file tells', () => {
  const step = found({ label: '納品送付', meaning: 'delivered' as const });
  const delivery = message({ siteId: 5, side: 'seller', mark: 'formal-delivery', sentAt: noon });
  const delivered = talkroom({ readAt: noon + HOUR, step, messages: [delivery] });

  it('is closed that day, but not before it was delivered', () => {
    const { room } = afterLooks(delivered, salesFile([fee]));
    const { until } = dayOf({ year: 2026, month: 11, day: 20 });
    expect(room).toMatchObject({ stage: 'closed', turn: 'none' });
    expect(room.closedAt?.at).toEqual({ from: noon, until });
  });

  it('was not looked at by that', () => {
    const before = afterLooks(delivered).room.coverage;
    expect(afterLooks(delivered, salesFile([fee], NOW + DAY)).room.coverage).toEqual(before);
  });
});
