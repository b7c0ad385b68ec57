import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  CHECKED_AGAIN_UNSEEN,
  ONLY_UNNUMBERED,
  START_WITHOUT_NUMBER,
} from './oracle/found-examples.ts';
import { DAY, HOUR } from './oracle/history.ts';
import { aHistory, aSeenRoom, aSeenRoomAndLosses, aSeenRoomAndMoment } from './oracle/random.ts';
import type { Seen } from './oracle/random.ts';
import { askedForByOwnWords, calmerWithLess, otherInOrder } from './oracle/relations.ts';
import { play } from './oracle/site.ts';
import { looksAt, smallHistories } from './oracle/small-histories.ts';
import { Tally } from './oracle/tally.ts';
import { sellersDutiesAt } from './oracle/truth.ts';
import { calmWhenMissed, falseCalm, laneAt, promisedTooEarly, viewOf } from './oracle/verdicts.ts';
import type { View } from './oracle/verdicts.ts';

/** `ORACLE_HISTORIES=500000 vitest run tests/proofs/oracle.test.ts` goes on for longer. */
const HISTORIES = Number(process.env.ORACLE_HISTORIES ?? 24_000);
const SEED = Number(process.env.ORACLE_SEED ?? 20_261_120);
const DEEDS = Number(process.env.ORACLE_DEEDS ?? 5);

const runs = (part: number) => ({ numRuns: Math.ceil(HISTORIES * part), seed: SEED });
const LIMIT_MS = 60_000 + HISTORIES * 10;

const tally = new Tally();
afterAll(() => tally.print());

function countOwed(view: View): void {
  const owed = sellersDutiesAt(view.diary, view.now).length;
  if (owed > 0) tally.add('  in which the seller owes something at the last look');
  if (owed > 0 && laneAt(view, view.now) !== 'check') tally.add('  of these not in lane check');
}

describe('beside one who knows everything', { timeout: LIMIT_MS }, () => {
  it('jumping over quiet minutes tells the same as waiting through each of them', () => {
    // Rooms that end soon: a minute more costs as much as a year of jumps.
    const soon = aHistory.filter(
      (history) => (play(history).at(-1)?.at ?? 0) < history.openedAt + 20 * DAY,
    );
    fc.assert(
      fc.property(soon, (history) => {
        tally.add('histories played minute by minute');
        expect(play(history, true)).toEqual(play(history));
      }),
      { numRuns: 40, seed: SEED },
    );
  });

  it('no duty of the seller is shown later than it falls due, and no money before it comes', () => {
    fc.assert(
      fc.property(aSeenRoom(), (seen) => {
        tally.add('random histories');
        const view = viewOf(seen);
        countOwed(view);
        expect(falseCalm(view)).toEqual([]);
        expect(calmWhenMissed(view)).toEqual([]);
        expect(promisedTooEarly(view)).toEqual([]);
      }),
      runs(0.5),
    );
  });

  it('whoever sees less is never calmer', () => {
    fc.assert(
      fc.property(aSeenRoomAndLosses, ([seen, losses]) => {
        tally.add('random histories');
        expect(calmerWithLess(seen, losses)).toEqual([]);
      }),
      runs(0.2),
    );
  });

  it('looks in any order and more than once tell the same', () => {
    fc.assert(
      fc.property(aSeenRoom(), fc.array(fc.nat(3), { maxLength: 6 }), (seen, order) => {
        tally.add('random histories');
        expect(otherInOrder(seen, order)).toEqual([]);
      }),
      runs(0.15),
    );
  });

  it('a word of the seller never gives her more to answer', () => {
    fc.assert(
      fc.property(aSeenRoomAndMoment, ([seen, at]) => {
        tally.add('random histories');
        const verdict = askedForByOwnWords(seen, at);
        if (verdict === 'other-course') tally.add('  where her word would have changed the sale');
        else expect(verdict).toEqual([]);
      }),
      runs(0.15),
    );
  });
});

it(
  `in all rooms of up to ${DEEDS} deeds nothing is later, earlier or more than in truth`,
  () => {
    for (const history of smallHistories(DEEDS)) {
      tally.add(`rooms of up to ${DEEDS} deeds, all`);
      for (const seen of looksAt(history)) judgeSmall(seen);
    }
    expect(tally.get('  seen whole or in part')).toBeGreaterThan(1000);
  },
  LIMIT_MS + 120_000,
);

it.each([
  ['only rows without a number stand on a page that goes on above them', ONLY_UNNUMBERED],
  ['the beginning was seen without a number, and later only the newest rows', START_WITHOUT_NUMBER],
  ['a delivery was sent back and made again while nobody looked', CHECKED_AGAIN_UNSEEN],
])('is right where it once was not: %s', (_, example) => {
  const view = viewOf(example);
  expect(falseCalm(view)).toEqual([]);
  expect(promisedTooEarly(view)).toEqual([]);
});

function judgeSmall(seen: Seen): void {
  tally.add('  seen whole or in part');
  const view = viewOf(seen);
  const more = askedForByOwnWords(seen, view.now - HOUR / 4, view);
  const wrong = [
    ...falseCalm(view),
    ...calmWhenMissed(view),
    ...promisedTooEarly(view),
    ...(more === 'other-course' ? [] : more),
  ];
  if (wrong.length > 0) expect({ seen, wrong }).toEqual({ seen, wrong: [] });
}
