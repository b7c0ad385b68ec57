import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditOf } from '../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../utils/credit/rules/fee.ts';
import { deliverBy } from '../../utils/credit/plan.ts';
import { CURRENT_RULES } from '../../utils/deadlines/rules/index.ts';
import { NOTHING_CHANGED } from '../../utils/credit/rules/own-book.ts';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { rulesFor } from '../../utils/deadlines/rules-for.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { noCoverage } from '../../utils/timeline/coverage.ts';
import { suppose } from '../../utils/what-if/suppose.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../support/readings.ts';
import { afterLooks } from '../support/rooms.ts';

const SEED = 20261121;
const MINUTE = HOUR / 60;

const someMinutes = (max: number) => fc.integer({ min: 0, max }).map((count) => count * MINUTE);

/** Who wrote, how long after the one before, and whether she looked then. */
const aTalk = fc.array(
  fc.record({
    side: fc.constantFrom<'buyer' | 'seller'>('buyer', 'seller'),
    afterMs: fc.oneof(someMinutes(3), someMinutes(40 * 60)),
    isLookedAt: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

const looksAt = (talk: { side: 'buyer' | 'seller'; afterMs: number; isLookedAt: boolean }[]) => {
  let at = NOW;
  const rows = talk.map(({ side, afterMs, isLookedAt }, index) => {
    at += afterMs;
    return { row: message({ siteId: 50 + index, side, sentAt: at, text: '' }), isLookedAt, at };
  });
  const until = (count: number) => rows.slice(0, count).map(({ row }) => row);
  const looks = rows.flatMap(({ isLookedAt, at: readAt }, index) =>
    isLookedAt ? [talkroom({ readAt, messages: until(index + 1) })] : [],
  );
  return { rows: until(rows.length), looks, lastAt: at };
};

describe('a delivery that was thought through', () => {
  it('comes to what the same delivery came to, whatever had been said', () => {
    let compared = 0;
    fc.assert(
      fc.property(aTalk, someMinutes(60 * 24 * 5), (talk, waitMs) => {
        const { rows, looks, lastAt } = looksAt(talk);
        const last = talkroom({ readAt: lastAt + 1, messages: rows });
        const { room, events } = afterLooks(...looks, last);
        const at = lastAt + MINUTE + waitMs;
        const known = { roomId: room.roomId, events, coverage: room.coverage };
        const foreseen = suppose(known, [{ kind: 'deliver', at }], NOTHING_CHANGED, lastAt + 1);
        const delivery = message({
          ...{ siteId: 50 + rows.length, side: 'seller', mark: 'formal-delivery' },
          ...{ sentAt: at, text: '' },
        });
        const step = found({ label: '納品送付', meaning: 'delivered' as const });
        const shown = talkroom({ readAt: at, step, messages: [...rows, delivery] });
        const real = afterLooks(...looks, last, shown);
        expect(foreseen).toMatchObject({
          duties: real.duties,
          credit: creditOf(real.room, real.duties, FEE_RULES),
        });
        compared += 1;
      }),
      { numRuns: 400, seed: SEED },
    );
    console.log(`${compared} deliveries foreseen as they came`);
  });
});

describe('the latest delivery for a day', () => {
  const open = talkroom({ readAt: NOW - 10 * DAY, messages: [] });
  const countedAt = (at: number, book: OwnBook): number => {
    const { room, events } = afterLooks(open);
    const known = { roomId: room.roomId, events, coverage: room.coverage };
    const outcome = suppose(known, [{ kind: 'deliver', at }], book, NOW - 9 * DAY);
    if ('refused' in outcome) throw new Error(outcome.refused);
    return outcome.credit?.expected?.until ?? Infinity;
  };
  const aLength = fc.oneof(
    fc.integer({ min: 1, max: 120 }).map((hours) => ({ hours })),
    fc.constant(null),
  );

  it('is in time, and a minute later would not be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * DAY }), aLength, aLength, (ms, check, after) => {
        const changedAt = NOW - 30 * DAY;
        const changes = [
          { clock: 'delivery-check' as const, length: check, warnBeforeMs: null, changedAt },
          { clock: 'after-acceptance' as const, length: after, warnBeforeMs: null, changedAt },
        ];
        const book = { ...NOTHING_CHANGED, changes };
        const room = foldRoom('1', [], noCoverage('1'));
        const countedBy = NOW + ms;
        const latest = deliverBy(countedBy, rulesFor(room, book)).safeBy;
        expect(latest % MINUTE).toBe(0);
        expect(countedAt(latest, book)).toBeLessThanOrEqual(countedBy);
        expect(countedAt(latest + MINUTE, book)).toBeGreaterThan(countedBy);
      }),
      { numRuns: 200, seed: SEED },
    );
  });

  it('does not exist where no rule promises anything', () => {
    const rules = CURRENT_RULES.filter(({ clock }) => clock !== 'delivery-check');
    expect(deliverBy(NOW, rules).safeBy).toBe(-Infinity);
  });
});
