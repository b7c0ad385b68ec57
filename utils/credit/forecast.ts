import { sumOf } from './forecast-sums.ts';
import type { Sums } from './forecast-sums.ts';
import { placeOf } from './forecast-place.ts';
import type { Placed, WhyNoDay } from './forecast-place.ts';
import { RULES } from '../deadlines/rules/index.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import type { Money, MoneyState } from './money.ts';
import { payDaysAhead } from './pay-days.ts';
import type { PayDay } from './pay-days.ts';

/** So many coming pay-days are drawn: three months. */
export const BARS = 6;

/** What one pay-day brings. */
export interface Bar {
  payDay: PayDay;
  /** Those whose latest moment falls into it: nobody is promised anything sooner. */
  latest: Stack;
  /** The same sales, each at its earliest. */
  earliest: Stack;
  /** The last minute to ask for what is counted already, epoch ms; null where nothing waits to be asked for. */
  askBy: number | null;
}

export interface Stack extends Sums {
  byState: ReadonlyMap<MoneyState, Sums>;
  roomIds: string[];
}

export interface Forecast {
  /** The coming pay-days, the next first. The next may be past its cut-off: what was asked for is paid. */
  bars: Bar[];
  /** What comes after the last of them. */
  later: { latest: Stack; earliest: Stack };
  /** Sales of which nothing known says when they are paid. They are in no bar. */
  unknown: ReadonlyMap<WhyNoDay, Stack>;
  /** Bars, later and unknown together: every sale that is neither paid nor cancelled, once. */
  total: Stack;
}

/**
 * When the money of all sales comes. Each is in exactly one bar by its latest moment and in exactly
 * one by its earliest, or in `later`, or in `unknown`.
 *
 * @param rules those whose `payout` clock says how long counted money can be asked for
 */
export function forecastOf(
  monies: readonly Money[],
  now: number,
  rules: readonly Rule[] = RULES,
): Forecast {
  const payDays = payDaysAhead(now, BARS);
  const placed = monies.flatMap((money) => placeOf(money, payDays, now, rules) ?? []);
  const dated = placed.filter((place) => place.kind === 'dated');
  const [latest, earliest] = [groupBy(dated, 'latest'), groupBy(dated, 'earliest')];
  const stackAt = (group: ReadonlyMap<number, Money[]>, index: number): Stack =>
    stackOf(group.get(index) ?? []);
  return {
    bars: payDays.map((payDay, index) => ({
      payDay,
      latest: stackAt(latest, index),
      earliest: stackAt(earliest, index),
      askBy: earliestAsk(dated.filter((place) => place.latest === index)),
    })),
    later: {
      latest: stackAt(latest, payDays.length),
      earliest: stackAt(earliest, payDays.length),
    },
    unknown: new Map(
      [...Map.groupBy(placed.filter(isUndated), ({ why }) => why)].map(([why, places]) => [
        why,
        stackOf(places.map(({ money }) => money)),
      ]),
    ),
    total: stackOf(placed.map(({ money }) => money)),
  };
}

type Dated = Extract<Placed, { kind: 'dated' }>;
type Undated = Extract<Placed, { kind: 'unknown' }>;

const isUndated = (place: Placed): place is Undated => place.kind === 'unknown';

const groupBy = (
  places: readonly Dated[],
  when: 'latest' | 'earliest',
): ReadonlyMap<number, Money[]> =>
  new Map(
    [...Map.groupBy(places, (place) => place[when])].map(([index, group]) => [
      index,
      group.map(({ money }) => money),
    ]),
  );

function earliestAsk(places: readonly Dated[]): number | null {
  const asks = places.flatMap(({ askBy }) => askBy ?? []);
  return asks.length > 0 ? Math.min(...asks) : null;
}

const stackOf = (monies: readonly Money[]): Stack => ({
  ...sumOf(monies),
  byState: new Map(
    [...Map.groupBy(monies, ({ state }) => state)].map(([state, group]) => [state, sumOf(group)]),
  ),
  roomIds: monies.map(({ roomId }) => roomId),
});
