import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { COUNTED, MONEY_STATES, ON_ITS_WAY } from '../../utils/credit/money.ts';
import type { Money } from '../../utils/credit/money.ts';
import { creditedAt } from './oracle/truth.ts';
import { DAY, HOUR } from './oracle/history.ts';
import { lastOf, stageOf, until } from './oracle/diary.ts';
import { Tally } from './oracle/tally.ts';
import {
  aMoneyWorld,
  closedAt,
  creditedIn,
  isCounted,
  paidIn,
  readingsOf,
  trueFee,
  trueNet,
} from './money-world.ts';
import { isAllKnown, moneyAt, viewOf } from './money-view.ts';
import type { MoneyView } from './money-view.ts';

/** `MONEY_HISTORIES=100000 vitest run tests/proofs/money.test.ts` goes on for longer. */
const HISTORIES = Number(process.env.MONEY_HISTORIES ?? 3000);
const runs = { numRuns: HISTORIES, seed: Number(process.env.MONEY_SEED ?? 20_261_120) };

const tally = new Tally();
afterAll(() => tally.print());

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

describe('over histories made up at random', { timeout: 60_000 + HISTORIES * 10 }, () => {
  it('each yen that the site has counted is in exactly one part, in exactly one state', () => {
    fc.assert(
      fc.property(aMoneyWorld, (world) => {
        const view = viewOf(world);
        const money = moneyAt(view, view.now);
        expect(MONEY_STATES.filter((state) => state === money.state)).toHaveLength(1);
        expect(COUNTED.has(money.state) && ON_ITS_WAY.has(money.state)).toBe(false);
        expect(new Set(money.parts.map(({ id }) => id)).size).toBe(money.parts.length);
        if (!isCounted(world)) return;
        tally.add('sales that a page of money told of');
        expect(COUNTED.has(money.state)).toBe(true);
        expect(money.netJpy).toBe(sum(creditedIn(world)));
        expect(sum(money.parts.map(({ netJpy }) => netJpy ?? 0))).toBe(sum(creditedIn(world)));
      }),
      runs,
    );
  });

  it('where every price is known, each yen of gross is, too', () => {
    fc.assert(
      fc.property(aMoneyWorld, (world) => {
        const view = viewOf(world);
        if (!isAllKnown(view)) return;
        tally.add('counted sales of which every price is known');
        const money = moneyAt(view, view.now);
        expect(sum(money.parts.map(({ grossJpy }) => grossJpy ?? 0))).toBe(sum(paidIn(world)));
        if (!money.isComplete) return;
        tally.add('  each line of which was found its part');
        expect(money.grossJpy).toBe(sum(paidIn(world)));
        expect(money.contradictions).toEqual([]);
      }),
      runs,
    );
  });

  it('net and fee are the gross, of every part and in all, and totals are sums of the parts', () => {
    fc.assert(
      fc.property(aMoneyWorld, fc.nat(40), (world, days) => {
        const view = viewOf(world);
        const money = moneyAt(view, view.now + days * DAY);
        for (const { grossJpy, feeJpy, netJpy } of [...money.parts, money]) {
          if (grossJpy !== null && netJpy !== null) expect(netJpy + (feeJpy ?? NaN)).toBe(grossJpy);
          else expect(feeJpy).toBeNull();
          expect(feeJpy ?? 0).toBeGreaterThanOrEqual(0);
        }
        const known = money.parts.filter(({ netJpy }) => netJpy !== null);
        expect(money.netJpy ?? 0).toBe(sum(known.map(({ netJpy }) => netJpy ?? 0)));
        if (money.grossJpy === null) return;
        expect(money.grossJpy).toBe(sum(known.map(({ grossJpy }) => grossJpy ?? NaN)));
      }),
      runs,
    );
  });

  it('nothing is promised before it can be, and no yen more than comes', () => {
    fc.assert(
      fc.property(aMoneyWorld, fc.nat(3), (whole, count) => {
        // Before the pages of money were looked at, and after some of the other looks.
        const looks = whole.seen.looks.slice(0, 1 + count);
        const world = { ...whole, seen: { ...whole.seen, looks }, counts: [] };
        const view = viewOf(world);
        const money = moneyAt(view, view.now);
        expect(tooEarly(view, money)).toEqual([]);
        expect(tooMuch(view, money)).toEqual([]);
      }),
      runs,
    );
  });

  it('is the same in any order of the looks, and however often they come', () => {
    fc.assert(
      fc.property(aMoneyWorld, fc.array(fc.nat(9), { maxLength: 6 }), (world, again) => {
        const readings = readingsOf(world);
        const once = viewOf(world, readings, true);
        const more = again.flatMap((index) => readings[index % readings.length] ?? []);
        const other = viewOf(world, [...more, ...readings.toReversed()], true);
        expect(withoutDeeds(moneyAt(other, once.now))).toEqual(
          withoutDeeds(moneyAt(once, once.now)),
        );
      }),
      runs,
    );
  });

  it('only time moves a state: to paid, and to what should be counted by now', () => {
    fc.assert(
      fc.property(aMoneyWorld, fc.array(fc.nat(200), { maxLength: 4 }), (world, later) => {
        const view = viewOf(world);
        const { isOverdue, state, ...rest } = moneyAt(view, view.now);
        for (const days of later) {
          const { isOverdue: after, state: then, ...same } = moneyAt(view, view.now + days * DAY);
          expect(same).toEqual(rest);
          expect(then === state || (state === 'requested' && then === 'paid')).toBe(true);
          expect(after || !isOverdue).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** Ids of deeds are counted through, and so differ. */
const withoutDeeds = (money: Money): string =>
  JSON.stringify(money).replaceAll(/by-hand\/amount\/\d+\/\d+/g, 'by-hand');

/** The last look that told how far the sale was. */
const toldUntil = ({ world }: MoneyView): number =>
  world.seen.looks.findLast((look) => look.page === 'talkroom' || !look.unreadable.includes('step'))
    ?.at ?? 0;

function tooEarly(view: MoneyView, { expected, state }: Money): string[] {
  const { world, known } = view;
  if (!expected)
    return ON_ITS_WAY.has(state) && isBounded(view) ? [`${state} without a bound`] : [];
  const told = toldUntil(view);
  const truth = creditedAt(world.seen.history, told);
  if (truth === null) return [];
  tally.add('promises beside the true moment');
  const past = until(world.diary, told);
  const isDelivered = stageOf(past) === 'delivered' || stageOf(past) === 'accepted';
  const delivered = lastOf('delivers', past);
  return [
    ...(expected.until < truth ? [`promised ${(truth - expected.until) / HOUR} h too early`] : []),
    ...(isDelivered && expected.from < delivered - (delivered % 60_000)
      ? ['it may come before it was delivered']
      : []),
    ...(expected.from < Math.min(known.room.coverage.lookedAt ?? 0, expected.until)
      ? ['it may come before the last look']
      : []),
  ];
}

const isBounded = ({ known }: MoneyView): boolean =>
  known.room.kind === 'order' && known.room.openedAt !== null;

/** Estimates against what comes, where the sale takes the course that was promised. */
function tooMuch({ world }: MoneyView, { parts, expected, state }: Money): string[] {
  const end = closedAt(world);
  const isOutlived = expected !== null && end !== null && end > expected.until;
  if (end === null || isOutlived || world.seen.history.kind !== 'order') return [];
  if (state === 'unknown' || state === 'cancelled') return [];
  return parts.flatMap(({ kind, grossJpy, estimatedNetJpy }) => {
    if (grossJpy === null || estimatedNetJpy === null) return [];
    tally.add('estimates beside what comes');
    const comes = trueNet(grossJpy, trueFee(world), world.isRoundedUp);
    return estimatedNetJpy > comes ? [`${kind}: ${estimatedNetJpy} yen of ${comes}`] : [];
  });
}
