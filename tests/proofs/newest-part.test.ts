import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverageThen, momentsOf } from '../../utils/back-test/history.ts';
import { newestPart } from '../../utils/back-test/newest-part.ts';
import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { HOUR, NOW } from '../support/readings.ts';
import { historyOf } from './history-of.ts';
import { aLivedStep, LivedRoom } from './lived-days.ts';
import type { LivedStep } from './lived-days.ts';

const SEED = 20261123;

/** Of every look only so much of the talk stands on the page. What she does herself comes late. */
const longTalks = fc.record({
  plainLooks: fc.integer({ min: 0, max: 40 }),
  isNeverPaused: fc.boolean(),
  steps: fc.array(aLivedStep, { minLength: 15, maxLength: 40, size: 'max' }),
  hidden: fc.array(fc.constantFrom(0, 3, 20, 50), { minLength: 1, maxLength: 5 }),
});

const RESUMED = { kind: 'resumed' } as const;

const asPlain = (step: LivedStep): LivedStep => ({
  ...step,
  ...{ does: 'look', stage: 'working' },
  words: step.words.map((word) => (word === 'buyer' ? 'buyer' : 'seller')),
});

it('what was answered long ago changes nothing of what is owed', { timeout: 60_000 }, () => {
  let [whole, kept] = [0, 0];
  fc.assert(
    fc.property(longTalks, ({ steps, hidden, plainLooks, isNeverPaused }) => {
      const room = new LivedRoom(0, NOW - HOUR);
      const talk = steps
        .map((step, index) => (index < plainLooks ? asPlain(step) : step))
        .map((step) => (isNeverPaused ? { ...step, deed: RESUMED } : step));
      const history = historyOf(room, talk, hidden);
      const coverageAt = coverageThen(history);
      let part: readonly TimelineEvent[] = [];
      for (const then of momentsOf(history)) {
        const all = history.events.filter(({ seenAt }) => seenAt <= then);
        part = newestPart([...part, ...all.filter(({ seenAt }) => seenAt === then)]);
        const [ofAll, ofPart] = [all, part].map((events) => {
          const folded = foldRoom(room.roomId, events, coverageAt(then));
          return { duties: dutiesOf(folded, RULES), byHand: folded.byHand };
        });
        expect(ofPart).toEqual(ofAll);
        [whole, kept] = [whole + all.length, kept + part.length];
      }
    }),
    { numRuns: 250, seed: SEED },
  );
  console.log(`folded ${kept} events instead of ${whole}`);
  expect(kept).toBeLessThan(whole * 0.9);
});
