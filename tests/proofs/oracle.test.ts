import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Diary } from './oracle/diary.ts';
import {
  ANSWER_UNREAD,
  CHECKED_AGAIN_UNSEEN,
  DUE_DATE_UNREAD,
  FIRST_LIMIT_KEPT,
  ONLY_UNNUMBERED,
  SECOND_CHECK_BELOW,
  SECOND_CHECK_LISTED,
  SECOND_CHECK_UNREAD,
  SIDE_LOST,
  STAMP_LOST,
  START_WITHOUT_NUMBER,
} from './oracle/found-examples.ts';
import { DAY, HOUR } from './oracle/history.ts';
import { aHistory } from './oracle/random-history.ts';
import { aSeenRoom, aSeenRoomAndLosses, aSeenRoomAndMoment } from './oracle/random.ts';
import type { Seen } from './oracle/random.ts';
import { askedForByOwnWords, calmerWithLess, otherInOrder } from './oracle/relations.ts';
import { play } from './oracle/site.ts';
import {
  DATES_AND_REQUESTS,
  looksAt,
  smallHistories,
  SUBSCRIPTIONS,
  TALK_AND_CHECK,
} from './oracle/small-histories.ts';
import { Tally } from './oracle/tally.ts';
import { sellersDutiesAt } from './oracle/truth.ts';
import { calmWhenMissed, falseCalm, laneAt, promisedTooEarly, viewOf } from './oracle/verdicts.ts';
import type { Verdict, View } from './oracle/verdicts.ts';
import { wrongOnClocks } from './oracle/verdicts-on-clocks.ts';
import { whatHappened } from './oracle/what-happened.ts';

/** `ORACLE_HISTORIES=500000 vitest run tests/proofs/oracle.test.ts` goes on for longer. */
const HISTORIES = Number(process.env.ORACLE_HISTORIES ?? 24_000);
const SEED = Number(process.env.ORACLE_SEED ?? 20_261_120);
const DEEDS = Number(process.env.ORACLE_DEEDS ?? 5);

const runs = (part: number) => ({ numRuns: Math.ceil(HISTORIES * part), seed: SEED });
const LIMIT_MS = 60_000 + HISTORIES * 10;

const tally = new Tally();
afterAll(() => tally.print());

function count(view: View): void {
  const owed = sellersDutiesAt(view.history, view.diary, view.now).length;
  if (owed > 0) tally.add('  in which the seller owes something at the last look');
  if (owed > 0 && laneAt(view, view.now) !== 'check') tally.add('  of these not in lane check');
  for (const happened of whatHappened(view)) tally.add(`  ${happened}`);
}

const wrongIn = (view: View): Verdict => [
  ...falseCalm(view),
  ...calmWhenMissed(view),
  ...promisedTooEarly(view),
  ...wrongOnClocks(view),
];

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
        count(view);
        expect(wrongIn(view)).toEqual([]);
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

describe('in all rooms of a few deeds nothing is later, earlier or more than in truth', () => {
  it.each([
    ['words and checks', TALK_AND_CHECK, DEEDS],
    ['due dates, notices and requests to cancel', DATES_AND_REQUESTS, DEEDS - 1],
    ['subscriptions', SUBSCRIPTIONS, DEEDS - 1],
  ])(
    'of %s',
    (name, alphabet, deeds) => {
      for (const history of smallHistories(alphabet, deeds)) {
        tally.add(`rooms of up to ${deeds} deeds, all: ${name}`);
        const diary = play(history);
        for (const seen of looksAt(history)) judgeSmall(seen, diary);
      }
    },
    LIMIT_MS + 120_000,
  );
});

it.each([
  ['only rows without a number stand on a page that goes on above them', ONLY_UNNUMBERED],
  ['the beginning was seen without a number, and later only the newest rows', START_WITHOUT_NUMBER],
  ['a delivery was sent back and made again while nobody looked', CHECKED_AGAIN_UNSEEN],
  ['a due date that could not be read is no reason to look again', DUE_DATE_UNREAD],
  ['a question whose side was never read is forgotten at the next look elsewhere', SIDE_LOST],
  ['a question whose stamp was never read is forgotten at the next look elsewhere', STAMP_LOST],
  ['a notice that was answered where nobody looked still waits for the buyer', ANSWER_UNREAD],
  ['the check of a second delivery below the loaded rows is that of the first', SECOND_CHECK_BELOW],
  ['a list without a readable stamp vouches for the first delivery', SECOND_CHECK_UNREAD],
  ['a room that was never opened has its money promised by the first', SECOND_CHECK_LISTED],
  ['the limit of the first delivery is kept where the second’s was not read', FIRST_LIMIT_KEPT],
])('is right where it once was not: %s', (_, example) => {
  expect(wrongIn(viewOf(example))).toEqual([]);
});

function judgeSmall(seen: Seen, diary: Diary): void {
  tally.add('  seen whole or in part');
  const view = viewOf(seen, diary);
  const more = askedForByOwnWords(seen, view.now - HOUR / 4, view);
  const wrong = [...wrongIn(view), ...(more === 'other-course' ? [] : more)];
  if (wrong.length > 0) expect({ seen, wrong }).toEqual({ seen, wrong: [] });
}
