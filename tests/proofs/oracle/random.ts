import fc from 'fast-check';
import { DAY, HOUR, MINUTE, SECOND } from './history.ts';
import type { History } from './history.ts';
import { FIELDS } from './page.ts';
import type { FieldName, Look } from './page.ts';
import { aHistory, seconds } from './random-history.ts';
import { SPOILT_ONE_IN } from './rows.ts';
import type { Loss } from './relations.ts';
import { play } from './site.ts';

/** Looks at a room, made up at random. */

export interface Seen {
  history: History;
  /** In order of time; the first stands after the opening. */
  looks: Look[];
}

const someLost: fc.Arbitrary<readonly FieldName[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<FieldName[]>([]) },
  { weight: 1, arbitrary: fc.subarray([...FIELDS], { maxLength: 3 }) },
);

/** Where the page stands: whole, not loaded to its beginning, or at an older place. */
const aPlace = fc.constantFrom('whole', 'whole', 'newest', 'older');

const aDrawnLook = fc.record({
  page: fc.constantFrom<Look['page']>('talkroom', 'talkroom', 'talkroom', 'order-list'),
  of: fc.nat(20),
  after: fc.oneof(seconds(0, 2 * MINUTE), seconds(0, 20 * HOUR), seconds(0, 6 * DAY)),
  isOfEnd: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  place: aPlace,
  top: fc.nat(20),
  bottom: fc.nat(20),
  unreadable: someLost,
  spoiltRest: fc.nat(SPOILT_ONE_IN - 1),
  isLimitPrinted: fc.boolean(),
});
type DrawnLook = typeof aDrawnLook extends fc.Arbitrary<infer T> ? T : never;

export const aSeenRoom = (maxLooks = 4): fc.Arbitrary<Seen> =>
  fc
    .tuple(aHistory, fc.array(aDrawnLook, { minLength: 1, maxLength: maxLooks }))
    .map(([history, drawn]) => ({
      history,
      looks: drawn.map((look) => toLook(history, look)).sort((a, b) => a.at - b.at),
    }));

/** After something that happened; what stands on the page begins and ends with something, too. */
function toLook(
  history: History,
  { of, after, isOfEnd, place, top, bottom, ...look }: DrawnLook,
): Look {
  const lived = play(history).filter(({ what }) => isOfEnd || !what.startsWith('site-'));
  const moments = lived.map(({ at }) => at);
  const pick = (n: number): number => moments[n % moments.length] ?? history.openedAt;
  return {
    ...look,
    at: pick(of) + after,
    shownFrom: place === 'whole' ? 0 : pick(top),
    shownUntil: place === 'older' ? pick(bottom) : Infinity,
  };
}

/** A room and a moment soon after something in it: at which somebody else might have acted. */
export const aSeenRoomAndMoment: fc.Arbitrary<[Seen, number]> = fc
  .tuple(aSeenRoom(), fc.nat(20), seconds(SECOND, 3 * HOUR))
  .map(([seen, of, after]) => {
    const moments = play(seen.history).filter(({ stage }) => stage === 'open');
    return [seen, (moments[of % moments.length]?.at ?? seen.history.openedAt) + after];
  });

const aDrawnLoss = fc.record({
  isDropped: fc.boolean(),
  unreadable: someLost,
  isCutAbove: fc.boolean(),
  isCutBelow: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
  of: fc.nat(20),
});

/** A room, and what else might have been lost of each look. */
export const aSeenRoomAndLosses: fc.Arbitrary<[Seen, Loss[]]> = fc
  .tuple(aSeenRoom(), fc.array(aDrawnLoss, { minLength: 4, maxLength: 4 }))
  .map(([seen, losses]) => {
    const moments = play(seen.history).map(({ at }) => at);
    const at = (of: number): number => moments[of % moments.length] ?? 0;
    return [seen, losses.map(({ of, ...loss }) => ({ ...loss, at: at(of) }))];
  });
