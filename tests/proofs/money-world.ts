import fc from 'fast-check';
import type { FeeChange } from '../../utils/credit/rules/fee.ts';
import { dayOf, parseIsoDay, toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { Reading } from '../../utils/site/reading.ts';
import type { SalesFileReading } from '../../utils/site/readings/money.ts';
import { found, revenue } from '../support/readings.ts';
import type { Diary } from './oracle/diary.ts';
import { DAY, HOUR } from './oracle/history.ts';
import { readingAt } from './oracle/page.ts';
import { aSeenRoom } from './oracle/random.ts';
import type { Seen } from './oracle/random.ts';
import { play } from './oracle/site.ts';

/** A sale and its money as they really are, and the looks at it. It shares nothing with the engine. */
export interface MoneyWorld {
  seen: Seen;
  diary: Diary;
  priceJpy: number;
  /** Of the bought options in turn. */
  optionsJpy: readonly number[];
  feeChanges: readonly FeeChange[];
  /** Which day of the open sale decides its fee, from 0 to 1. */
  decidedAt: number;
  isRoundedUp: boolean;
  /** Looks at the revenue page and the file, so long after the end. */
  counts: readonly { page: 'revenue' | 'file'; afterMs: number; isNamed: boolean }[];
  isSetByHand: boolean;
}

const aPrice = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n) => n * 500),
  fc.integer({ min: 1, max: 99_999 }),
);

const aChange = fc.record({
  service: fc.constantFrom('', 'ロゴ', '似顔絵'),
  perMille: fc.constantFrom(180, 200, 250, 275, 300),
  dayOffset: fc.integer({ min: -20, max: 40 }),
});

export const aMoneyWorld: fc.Arbitrary<MoneyWorld> = fc
  .record({
    seen: aSeenRoom(),
    priceJpy: aPrice,
    optionsJpy: fc.array(aPrice, { minLength: 3, maxLength: 3 }),
    changes: fc.array(aChange, { maxLength: 3 }),
    decidedAt: fc.integer({ min: 0, max: 12 }).map((part) => part / 12),
    isRoundedUp: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    counts: fc.array(
      fc.record({
        page: fc.constantFrom('revenue' as const, 'file' as const),
        afterMs: fc.integer({ min: -3 * 24, max: 20 * 24 }).map((hours) => hours * HOUR),
        isNamed: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    isSetByHand: fc.boolean(),
  })
  .map(({ changes, ...world }) => ({
    ...world,
    diary: play(world.seen.history),
    feeChanges: changes.map(({ dayOffset, ...change }, index) => ({
      ...change,
      id: String(index),
      since: isoDayOf(world.seen.history.openedAt + dayOffset * DAY),
    })),
  }));

const isoDayOf = (at: number): string => toIsoDay(toJapanClock(at));

/** When the sale counted; null where it never does. */
export function closedAt({ diary }: MoneyWorld): number | null {
  const last = diary.at(-1);
  return last?.stage === 'closed' ? last.at : null;
}

/** The gross of what was paid in the room: the service, then each option. */
export function paidIn({ diary, priceJpy, optionsJpy }: MoneyWorld, until = Infinity): number[] {
  const options = diary.filter(({ what, at }) => what === 'buys-option' && at <= until);
  return [priceJpy, ...options.map((_, index) => optionsJpy[index % optionsJpy.length] ?? 0)];
}

/** The gross of the option that was bought at that moment. */
export function optionAt({ diary, optionsJpy }: MoneyWorld, at: number): number {
  const index = diary.filter(({ what }) => what === 'buys-option').findIndex((e) => e.at === at);
  return optionsJpy[index % optionsJpy.length] ?? 0;
}

/** The fee that the site takes: that of the deciding day, by going through all that is set. */
export function trueFee(world: MoneyWorld): number {
  const { openedAt } = world.seen.history;
  const end = closedAt(world) ?? openedAt;
  const day = isoDayOf(openedAt + world.decidedAt * (end - openedAt));
  let perMille = 220;
  let newest = '';
  let named = 0;
  for (const change of world.feeChanges) {
    const isHers = change.service === '' || 'ロゴ制作いたします'.includes(change.service);
    if (!isHers || change.since > day || change.since < newest) continue;
    // Of one day the one that names the service, and of those the first.
    if (change.since === newest && change.service.length <= named) continue;
    [perMille, newest, named] = [change.perMille, change.since, change.service.length];
  }
  return perMille;
}

/** Yen by yen would be too long: in whole numbers that do not round by themselves. */
export function trueNet(grossJpy: number, perMille: number, isRoundedUp: boolean): number {
  const left = BigInt(grossJpy) * BigInt(1000 - perMille);
  const cut = left / 1000n;
  return Number(isRoundedUp && left % 1000n > 0n ? cut + 1n : cut);
}

export const creditedIn = (world: MoneyWorld): number[] =>
  paidIn(world).map((gross) => trueNet(gross, trueFee(world), world.isRoundedUp));

/** Everything that was looked at, in order of time. */
export function readingsOf(world: MoneyWorld): Reading[] {
  const { seen, diary, priceJpy } = world;
  const pages = seen.looks.map((look) => {
    const reading = readingAt(seen.history, diary, look);
    if (reading.kind !== 'order-list') return reading;
    const rooms = reading.rooms.map((room) => ({ ...room, priceJpy: found(priceJpy) }));
    return { ...reading, rooms };
  });
  return [...pages, ...countsOf(world)].sort((a, b) => a.readAt - b.readAt);
}

/** The pages of money; a subscription's were never recorded. */
function countsOf(world: MoneyWorld): Reading[] {
  const end = closedAt(world);
  if (end === null || world.seen.history.kind === 'subscription') return [];
  return world.counts.map(({ page, afterMs, isNamed }) => {
    const readAt = Math.max(world.seen.history.openedAt, end + afterMs);
    const nets = readAt < end ? [] : creditedIn(world);
    const minute = end - (end % 60_000);
    return page === 'revenue'
      ? { ...revenue(nets, minute), readAt }
      : fileWith(nets, minute, readAt, isNamed);
  });
}

const fileWith = (
  nets: readonly number[],
  closed: number,
  readAt: number,
  isNamed: boolean,
): SalesFileReading => ({
  kind: 'sales-file',
  readAt,
  rows: nets.map((netJpy, index) => ({
    roomId: '18000001',
    creditedAt: dayOf(parseIsoDay(isoDayOf(closed)) ?? { year: 0, month: 0, day: 0 }),
    netJpy,
    part: isNamed ? (index === 0 ? '基本料金' : 'オプション支払い') : null,
    ...{ title: null, buyer: null },
  })),
});

/** Whether a page of money was read on which the sale stood. */
export const isCounted = (world: MoneyWorld): boolean => {
  const end = closedAt(world);
  return end !== null && countsOf(world).some(({ readAt }) => readAt >= end);
};
