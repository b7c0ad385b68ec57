import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payDayFor } from '../../utils/credit/pay-days.ts';
import { deliverBy, planFor } from '../../utils/credit/plan.ts';
import { whenOf } from '../../utils/credit/when-of.ts';
import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { rulesFor, UNCHANGED } from '../../utils/deadlines/rules-for.ts';
import { noCoverage } from '../../utils/timeline/coverage.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { DAY, found, HOUR, japan, message, talkroom } from '../support/readings.ts';
import { afterLooks, theDuty } from '../support/rooms.ts';

const SEED = 20261121;
const MINUTE = HOUR / 60;

/** Months before anything happens in the rooms here. */
const CHANGED_AT = japan(2025, 11, 1);

const delivery = (at: number) =>
  talkroom({
    readAt: at + MINUTE,
    step: found({ label: '納品送付', meaning: 'delivered' }),
    messages: [message({ siteId: 5, side: 'seller', mark: 'formal-delivery', sentAt: at })],
  });

const accepted = (at: number, readAt: number) => [
  { ...delivery(at), readAt: readAt - 1 },
  { ...delivery(at), readAt, step: found({ label: '取引完了', meaning: 'finished' as const }) },
];

/** Delivered in that minute: until when the buyer may stay silent. */
function checkEnds(at: number, rules: readonly Rule[]): number {
  const { room } = afterLooks(delivery(at));
  return theDuty(dutiesOf(room, rules), 'delivery-check').due.until;
}

/** He accepts in his last moment, and lets the day after it pass as well. */
function worstEnd(at: number, rules: readonly Rule[]): number {
  const { room } = afterLooks(delivery(at), ...accepted(at, checkEnds(at, rules)));
  return theDuty(dutiesOf(room, rules), 'after-acceptance').due.until;
}

/** What the money of such a room promises. */
function promised(at: number, rules: readonly Rule[]): number {
  const { room } = afterLooks(delivery(at));
  return whenOf(room, dutiesOf(room, rules), rules).expected?.until ?? Infinity;
}

const ANY_ROOM = foldRoom('1', [], noCoverage('1'));

const bookOf = (check: number | null, after: number | null): RuleBook => ({
  ...UNCHANGED,
  changes: (
    [
      ['delivery-check', check],
      ['after-acceptance', after],
    ] as const
  ).flatMap(([clock, hours]) =>
    hours === null ? [] : [{ clock, length: { hours }, warnBeforeMs: null, changedAt: CHANGED_AT }],
  ),
});

const anyCutOff = fc
  .integer({ min: 0, max: 36 * 30 })
  .map((days) => payDayFor(japan(2026, 1, 1) + days * DAY));

const orTable = (min: number, max: number) => fc.oneof(fc.constant(null), fc.integer({ min, max }));

describe('the latest safe delivery for a payout', () => {
  it('is counted in time in the worst case, and a minute later is not', () => {
    fc.assert(
      fc.property(anyCutOff, orTable(1, 240), orTable(24, 240), ({ requestBy }, check, after) => {
        const rules = rulesFor(ANY_ROOM, bookOf(check, after));
        const { safeBy } = deliverBy(requestBy, rules);
        expect(safeBy % MINUTE).toBe(0);
        expect(worstEnd(safeBy, rules)).toBeLessThanOrEqual(requestBy);
        expect(worstEnd(safeBy + MINUTE, rules)).toBeGreaterThan(requestBy);
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('is the last minute of all of which the money of the room promises the payout', () => {
    fc.assert(
      fc.property(anyCutOff, orTable(1, 240), orTable(1, 240), ({ requestBy }, check, after) => {
        const rules = rulesFor(ANY_ROOM, bookOf(check, after));
        const { safeBy } = deliverBy(requestBy, rules);
        expect(promised(safeBy, rules)).toBeLessThanOrEqual(requestBy);
        expect(promised(safeBy + MINUTE, rules)).toBeGreaterThan(requestBy);
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);

  it('parts every minute around it into those in time and those too late', () => {
    fc.assert(
      fc.property(anyCutOff, orTable(1, 240), orTable(24, 240), ({ requestBy }, check, after) => {
        const rules = rulesFor(ANY_ROOM, bookOf(check, after));
        const { safeBy } = deliverBy(requestBy, rules);
        for (let away = -90; away <= 90; away += 1) {
          const isInTime = worstEnd(safeBy + away * MINUTE, rules) <= requestBy;
          expect([away, isInTime]).toEqual([away, away <= 0]);
        }
      }),
      { numRuns: 15, seed: SEED },
    );
  }, 60_000);
});

describe('the latest hopeful delivery for a payout', () => {
  it('is accepted by silence in time, and a minute later is not', () => {
    fc.assert(
      fc.property(anyCutOff, orTable(1, 240), ({ requestBy }, check) => {
        const rules = rulesFor(ANY_ROOM, bookOf(check, null));
        const { safeBy, hopefulBy } = deliverBy(requestBy, rules);
        expect(checkEnds(hopefulBy, rules)).toBeLessThanOrEqual(requestBy);
        expect(checkEnds(hopefulBy + MINUTE, rules)).toBeGreaterThan(requestBy);
        expect(safeBy).toBeLessThan(hopefulBy);
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);
});

describe('the plan for a room', () => {
  it('says of any moment whether it is still safe, still to be hoped for, or too late', () => {
    const { room } = afterLooks(talkroom({ readAt: japan(2026, 1, 1) }));
    const rules = rulesFor(room, UNCHANGED);
    fc.assert(
      fc.property(anyCutOff, fc.integer({ min: -8 * 1440, max: 0 }), (payDay, minutes) => {
        const now = payDay.requestBy + minutes * MINUTE + 30_000;
        const plan = planFor(payDay, { room, duties: [], rules }, now);
        const sentAt = now - 30_000;
        const chance =
          worstEnd(sentAt, rules) <= payDay.requestBy
            ? 'safe'
            : checkEnds(sentAt, rules) <= payDay.requestBy
              ? 'hopeful'
              : 'too-late';
        expect(plan).toMatchObject({ kind: 'deliver', chance });
      }),
      { numRuns: 2000, seed: SEED },
    );
  }, 60_000);
});
