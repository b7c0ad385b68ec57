import { millisecondsInWeek } from 'date-fns/constants';
import { MOST_AT_ONCE } from '../alarms/most-at-once.ts';
import { dutiesOf } from '../deadlines/duties-of.ts';
import { RULES } from '../deadlines/rules/index.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { inOrder, momentsOf } from './history.ts';
import type { History } from './history.ts';
import { Misses } from './misses.ts';
import type { Miss } from './misses.ts';
import { replayRoom } from './replay-room.ts';
import type { Sight, Told } from './room-alarms.ts';

/** What would have been said in a span of time, and what was missed in it. */
export interface Replay {
  /** In order. */
  told: Told[];
  /** Notifications, of which one may tell of several. */
  perWeek: number;
  misses: Miss[];
}

/**
 * Her own history once more, under these preferences. That she opened something is taken as having
 * seen what had been said.
 *
 * @param span epoch ms, `until` not included; what came before it counts as said
 */
export function replay(
  histories: readonly History[],
  preferences: Preferences,
  span: { from: number; until: number },
): Replay {
  const looks = inOrder(histories.flatMap(momentsOf));
  const isInSpan = (moment: number): boolean => span.from <= moment && moment < span.until;
  const told: Told[] = [];
  const missed: Miss[] = [];
  for (const history of histories) {
    const misses = new Misses();
    const warnings = replayRoom(history, { preferences, looks, span }, (sight) => {
      misses.see(byRulesOfTheSite(sight, preferences));
    });
    told.push(...warnings.filter(({ at }) => isInSpan(at)).map(withoutCauses));
    const ofRoom = misses.among(history, warnings, span.until);
    missed.push(...ofRoom.filter(({ dueAt }) => isInSpan(dueAt)));
  }
  return {
    told: told.sort((a, b) => a.at - b.at),
    perWeek: notificationsFor(told) / weeksIn(span),
    misses: missed.sort((a, b) => a.dueAt - b.dueAt),
  };
}

/** What the site enforces is missed by the site's numbers, whatever she has made of them. */
const byRulesOfTheSite = (sight: Sight, { changes }: Preferences): Sight =>
  changes.every(({ length }) => length === null)
    ? sight
    : { ...sight, duties: dutiesOf(sight.room, RULES) };

const withoutCauses = ({ at, roomId, clock, warnBeforeMs }: Told): Told => ({
  ...{ at, roomId, clock, warnBeforeMs },
});

/** Too many at the same moment come as one. */
const notificationsFor = (told: readonly Told[]): number =>
  [...Map.groupBy(told, ({ at }) => at).values()]
    .map(({ length }) => (length > MOST_AT_ONCE ? 1 : length))
    .reduce((sum, count) => sum + count, 0);

const weeksIn = ({ from, until }: { from: number; until: number }): number =>
  (until - from) / millisecondsInWeek;
