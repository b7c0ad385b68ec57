import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { stateOf } from '../../utils/deadlines/duty.ts';
import type { Clock, Duty } from '../../utils/deadlines/duty.ts';
import { laneOf } from '../../utils/deadlines/lane-of.ts';
import { OWN_TARGETS } from '../../utils/deadlines/policy.ts';
import { OWN_REPLY } from '../../utils/deadlines/rules/own.ts';
import { UNCHANGED } from '../../utils/deadlines/rules-for.ts';
import { runOut } from '../../utils/deadlines/run-out.ts';
import { workingMsBetween } from '../../utils/japan-time/working-time.ts';
import { NOTHING_BY_HAND } from '../../utils/timeline/by-hand.ts';
import { addEvents } from '../../utils/timeline/add-events.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { foldByHand } from '../../utils/timeline/fold-by-hand.ts';
import { anyWishes, someChanges } from '../support/any-preferences.ts';
import { withDeeds } from '../support/deeds.ts';
import type { Known } from '../support/rooms.ts';
import { deedsAbout, someDeeds } from './any-deeds.ts';
import { DAY, HOUR } from './oracle/history.ts';
import { aSeenRoom } from './oracle/random.ts';
import { viewOf } from './oracle/verdicts.ts';

const HISTORIES = Number(process.env['HISTORIES'] ?? 1000);
const RUNS = { numRuns: HISTORIES, seed: 20261120 };
const LIMIT_MS = Math.max(60_000, HISTORIES * 100);

/** Her own targets, and the deadlines that she set herself. */
const HERS: ReadonlySet<Clock> = new Set<Clock>([...OWN_TARGETS, 'custom']);
const enforced = (duties: readonly Duty[]) => duties.filter(({ clock }) => !HERS.has(clock));

let duties = 0;
let deeds = 0;
let moved = 0;

const firstLookOf = ({ events }: Known): number => Math.min(...events.map(({ seenAt }) => seenAt));

/** Moments at which something may have changed: around every due moment and every deed. */
const momentsOf = (known: Known): number[] =>
  [...known.duties.map(({ due }) => due.from), ...known.events.map(({ seenAt }) => seenAt)].flatMap(
    (at) => [at - 1, at, at + DAY, at + 3 * DAY],
  );

describe('whatever she sets down or wishes', { timeout: LIMIT_MS }, () => {
  it('no duty that the site enforces, and no promise, changes its due moment, its state or goes', () => {
    fc.assert(
      fc.property(aSeenRoom(), someDeeds, anyWishes, (seen, drawn, wishes) => {
        const { known } = viewOf(seen);
        const set = deedsAbout(known.events, drawn, firstLookOf(known));
        const after = withDeeds(known, set, wishes);
        expect(enforced(after.duties)).toEqual(enforced(known.duties));
        for (const duty of enforced(after.duties)) {
          expect(duty.paused).toBeNull();
          expect(stateOf(duty, duty.due.from + 1)).not.toBe('paused');
        }
        duties += enforced(known.duties).length;
        deeds += set.length;
        moved += Number(JSON.stringify(after.duties) !== JSON.stringify(known.duties));
      }),
      RUNS,
    );
  });

  it('the room stays in its lane, but for what she said wants no answer', () => {
    fc.assert(
      fc.property(aSeenRoom(), someDeeds, anyWishes, (seen, drawn, wishes) => {
        const { known } = viewOf(seen);
        const set = deedsAbout(known.events, drawn, firstLookOf(known));
        const after = withDeeds(known, set, wishes);
        const isMarked = after.room.buyerAsks === null && after.room.buyerWaits !== null;
        for (const now of momentsOf(after)) {
          const [before, lane] = [known, after].map((each) => laneOf(each.room, each.duties, now));
          if (!isMarked) expect(lane).toBe(before);
          else if (lane !== before) expect(before).toBe('reply');
        }
      }),
      RUNS,
    );
  });

  it('what it amounts to does not depend on the order, nor on how often it is recorded', () => {
    const shuffled = fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(aSeenRoom(), someDeeds, shuffled, (seen, drawn, order) => {
        const { known } = viewOf(seen);
        const all = [...known.events, ...deedsAbout(known.events, drawn)];
        const mixed = [...all, ...all]
          .map((event, index) => ({ event, place: order[index % order.length] ?? 0 }))
          .sort((a, b) => a.place - b.place);
        const recorded = new Map<string, TimelineEvent>();
        for (const { event } of mixed)
          for (const each of addEvents(recorded, [event])) recorded.set(each.id, each);
        expect(foldByHand([...recorded.values()])).toEqual(foldByHand(all));
      }),
      RUNS,
    );
  });
});

describe('whatever numbers of the rules she has changed', { timeout: LIMIT_MS }, () => {
  /** Which stretch of which clock a duty is about. */
  const stretches = (all: readonly Duty[]): string[] =>
    all
      .map(({ clock, startedAt, because }) => `${clock} ${startedAt.from} ${because[0] ?? ''}`)
      .sort();

  it('each stretch of a clock has one duty, and what the page prints stays as it is printed', () => {
    fc.assert(
      fc.property(aSeenRoom(), someChanges, (seen, changes) => {
        const { known } = viewOf(seen);
        const after = withDeeds(known, [], { ...UNCHANGED, changes });
        expect(stretches(after.duties)).toEqual(stretches(known.duties));
        const printed = (all: readonly Duty[]) =>
          all.filter(({ basis }) => basis === 'page').map(({ clock, due }) => [clock, due]);
        expect(printed(after.duties)).toEqual(printed(known.duties));
      }),
      RUNS,
    );
  });

  it('what had ended before she changed them keeps its rule and its moment', () => {
    fc.assert(
      fc.property(aSeenRoom(), someChanges, (seen, changes) => {
        const { known } = viewOf(seen);
        const { duties: all } = withDeeds(known, [], { ...UNCHANGED, changes });
        for (const duty of known.duties) {
          const change = changes.find(({ clock }) => clock === duty.clock);
          if (change && (duty.ended?.at.until ?? Infinity) >= change.changedAt) continue;
          expect(all).toContainEqual(duty);
        }
      }),
      RUNS,
    );
  });
});

describe('a pause', { timeout: LIMIT_MS }, () => {
  /** Between which she paused, oldest first, without overlaps. */
  const somePauses = fc
    .array(fc.tuple(fc.nat(6 * DAY), fc.integer({ min: 1, max: 9 * DAY })), { maxLength: 3 })
    .map((drawn) => {
      let last = Date.UTC(2026, 3, 25);
      return drawn.map(([after, length], index) => {
        const from = last + after;
        last = from + length;
        return { eventId: String(index), reason: '', from, until: last };
      });
    });
  const start = fc.integer({ min: 0, max: 20 * DAY }).map((ms) => Date.UTC(2026, 3, 25) + ms);
  const hours = fc.integer({ min: 1, max: 60 });

  it('loses none of her time and gives her none: as much is worked outside of it as she wished', () => {
    fc.assert(
      fc.property(start, hours, somePauses, anyWishes, (at, length, pauses, { workingTime }) => {
        const rule = { ...OWN_REPLY, length: { hours: length }, workingTime };
        const byHand = { ...NOTHING_BY_HAND, pauses };
        const due = runOut(rule, { from: at, until: at }, byHand).from;
        const worked = (from: number, until: number): number =>
          until > from ? workingMsBetween(from, until, workingTime) : 0;
        const paused = pauses.map(({ from, until }) =>
          worked(Math.max(from, at), Math.min(until, due)),
        );
        const stood = paused.reduce((sum, each) => sum + each, 0);
        expect(worked(at, due) - stood).toBe(length * HOUR);
      }),
      RUNS,
    );
  });
});

afterAll(() => {
  console.info(
    `policies: ${HISTORIES} rooms, ${deeds} deeds, ${duties} enforced duties, in ${moved} rooms her own moved`,
  );
});
