import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcileSales } from '../../../utils/credit/reconcile-sales.ts';
import { dayOf, minuteOf, toJapanClock } from '../../../utils/japan-time/calendar.ts';
import type { CreditedEvent } from '../../../utils/timeline/event.ts';
import { observeRevenue, observeSalesFile } from '../../../utils/timeline/observe-revenue.ts';
import { DAY, found, HOUR, NOW } from '../../support/readings.ts';
import { saleRow } from './forecast-rows.ts';

const SEED = 20261121;

interface Line {
  roomId: string;
  /** Hours before now. */
  ago: number;
  netJpy: number;
}

const momentOf = ({ ago }: Line): number => NOW - ago * HOUR;

const onPage = (lines: readonly Line[]): CreditedEvent[] => {
  const rows = lines.map((line) => ({
    ...{ roomId: line.roomId, netJpy: line.netJpy, isRequested: false },
    creditedAt: minuteOf(momentOf(line)),
  }));
  const reading = { kind: 'revenue' as const, readAt: NOW, found: found(rows.length), rows };
  return observeRevenue(reading).flatMap(({ events }) => events);
};

const inFile = (lines: readonly Line[]): CreditedEvent[] => {
  const rows = lines.map((line) => ({
    ...{ roomId: line.roomId, netJpy: line.netJpy, part: null, title: null, buyer: null },
    creditedAt: dayOf(toJapanClock(momentOf(line))),
  }));
  const reading = { kind: 'sales-file' as const, readAt: NOW, rows };
  return observeSalesFile(reading).flatMap(({ events }) => events);
};

/** What the site has counted: rooms may have several lines, also equal ones. */
const anyTruth = fc.array(
  fc.record({
    roomId: fc.integer({ min: 1, max: 6 }).map(String),
    ago: fc.integer({ min: 1, max: 40 * 24 }),
    netJpy: fc.constantFrom(390, 780, 7_800),
  }),
  { minLength: 2, maxLength: 12 },
);

/** The page shows the newest of them only. */
const newestOf = (truth: readonly Line[], count: number): Line[] => {
  const sorted = [...truth].sort((a, b) => a.ago - b.ago);
  const oldest = sorted[Math.min(count, sorted.length) - 1]?.ago ?? 0;
  return sorted.filter(({ ago }) => ago <= oldest);
};

const dayNumber = (line: Line): number => Math.floor((momentOf(line) + 9 * HOUR) / DAY);

const sumOf = (lines: readonly Line[]): number =>
  lines.reduce((yen, { netJpy }) => yen + netJpy, 0);

describe('a site that does not contradict itself', () => {
  it('is missed nothing on, and every yen of rooms that were never seen is named once', () => {
    fc.assert(
      fc.property(anyTruth, fc.integer({ min: 1, max: 12 }), (truth, count) => {
        const page = newestOf(truth, count);
        const list = reconcileSales({ rows: [], revenue: onPage(page), file: inFile(truth) });
        expect(new Set(list.map(({ kind }) => kind))).toEqual(new Set(['missing-here']));
        const named = list.map((line) => [line.roomId, 'netJpy' in line ? line.netJpy : null]);
        const rooms = [...Map.groupBy(truth, ({ roomId }) => roomId)].sort(
          ([a], [b]) => Number(a) - Number(b),
        );
        expect(named).toEqual(rooms.map(([roomId, lines]) => [roomId, sumOf(lines)]));
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);
});

describe('a line that the file has lost', () => {
  it('is found where the page shows all of its day and the file goes on after it, and nowhere else', () => {
    const tally = { told: 0, silent: 0 };
    fc.assert(
      fc.property(anyTruth, fc.nat(), (truth, pick) => {
        const lost = truth[pick % truth.length];
        const file = truth.filter((line) => line !== lost);
        const days = file.map(dayNumber);
        if (!lost) return;
        // A room of its own: nothing of it can be taken for another line.
        const page = truth.map((line) => (line === lost ? { ...line, roomId: '7' } : line));
        const list = reconcileSales({ rows: [], revenue: onPage(page), file: inFile(file) });
        const told = list.filter(({ kind, roomId }) => roomId === '7' && kind === 'missing-there');
        const day = dayNumber(lost);
        const isCovered = days.some((other) => other <= day) && days.some((other) => other > day);
        expect(told.map((line) => ('netJpy' in line ? line.netJpy : null))).toEqual(
          isCovered ? [lost.netJpy] : [],
        );
        tally[isCovered ? 'told' : 'silent'] += 1;
      }),
      { numRuns: 2000, seed: SEED },
    );
    expect(Math.min(tally.told, tally.silent)).toBeGreaterThan(100);
  }, 60_000);
});

describe('a sale that is not on the page', () => {
  it('is missing there if and only if the page would show it, whenever it was counted', () => {
    const tally = { told: 0, silent: 0 };
    const anyExpected = fc.record({
      fromAgo: fc.integer({ min: 1, max: 45 * 24 }),
      lengthHours: fc.integer({ min: 0, max: 120 }),
    });
    fc.assert(
      fc.property(anyTruth, fc.integer({ min: 1, max: 12 }), anyExpected, (truth, count, when) => {
        const page = newestOf(truth, count);
        const from = NOW - when.fromAgo * HOUR;
        const until = from + when.lengthHours * HOUR;
        const sale = saleRow(
          { roomId: '9' },
          { expected: { from, until }, isOverdue: until < NOW },
        );
        const list = reconcileSales({ rows: [sale], revenue: onPage(page), file: [] });
        const told = list.some(({ kind, roomId }) => roomId === '9' && kind === 'missing-there');
        const oldestAgo = Math.max(...page.map(({ ago }) => ago));
        let isAlwaysShown = true;
        for (let at = from; at <= until; at += HOUR) {
          // Counted then, on the page a day later at the latest, and there as long as older rows are.
          const isThere = at + DAY <= NOW && at >= NOW - oldestAgo * HOUR;
          isAlwaysShown &&= isThere;
        }
        expect(told).toBe(isAlwaysShown);
        tally[told ? 'told' : 'silent'] += 1;
      }),
      { numRuns: 2000, seed: SEED },
    );
    expect(Math.min(tally.told, tally.silent)).toBeGreaterThan(100);
  }, 60_000);
});
