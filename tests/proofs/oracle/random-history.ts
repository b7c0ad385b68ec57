import fc from 'fast-check';
import { DAY, HOUR, MINUTE, nextMidnight, PLAIN, SECOND } from './history.ts';
import type { Deed, DeedKind, History } from './history.ts';

/** Rooms, made up at random. */

export const seconds = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min / SECOND, max: max / SECOND }).map((count) => count * SECOND);

/** Within a minute, an evening, a week; and about the lengths of the clocks themselves. */
const aGap = fc.oneof(
  seconds(SECOND, 2 * MINUTE),
  seconds(SECOND, 3 * HOUR),
  seconds(HOUR, 60 * HOUR),
  seconds(DAY, 8 * DAY),
  fc
    .tuple(fc.constantFrom(24, 48, 72, 96), seconds(-2 * HOUR, 2 * HOUR))
    .map(([hours, ms]) => hours * HOUR + ms),
  seconds(10 * DAY, 50 * DAY),
);

interface Step {
  kind: DeedKind;
  gap: number;
  /** How long after the deed the moment lies that it names, if it names one. */
  ahead: number;
}

const aStepOf = (...kinds: [DeedKind, ...DeedKind[]]): fc.Arbitrary<Step> =>
  fc.record({ kind: fc.constantFrom(...kinds), gap: aGap, ahead: seconds(HOUR, 9 * DAY) });

const oneStep = (...kinds: [DeedKind, ...DeedKind[]]): fc.Arbitrary<Step[]> =>
  aStepOf(...kinds).map((step) => [step]);

/** Before the check of a delivery is over, or near its end. */
const aStepSoon = (...kinds: [DeedKind, ...DeedKind[]]): fc.Arbitrary<Step> =>
  fc.tuple(aStepOf(...kinds), seconds(SECOND, 74 * HOUR)).map(([step, gap]) => ({ ...step, gap }));

/** The buyer has waited for four days and wants to cancel: by chance alone that comes up too rarely. */
const aWaitTooLong: fc.Arbitrary<Step[]> = fc
  .tuple(
    aStepOf('buyer-writes'),
    aStepOf('buyer-asks-to-cancel').chain((step) =>
      seconds(96 * HOUR, 110 * HOUR).map((gap) => ({ ...step, gap })),
    ),
    fc.option(
      aStepOf('seller-writes', 'delivers', 'refuses-to-cancel', 'agrees-to-cancel').chain((step) =>
        seconds(SECOND, 26 * HOUR).map((gap) => ({ ...step, gap })),
      ),
    ),
  )
  .map((steps) => steps.filter((step) => step !== null));

/** Delivered, sent back, delivered again, while the room still stands. */
const aSecondRound: fc.Arbitrary<Step[]> = fc
  .tuple(
    aStepOf('delivers'),
    aStepSoon('returns'),
    aStepOf('delivers'),
    fc.option(aStepSoon('reviews', 'buyer-writes', 'returns')),
  )
  .map((steps) => steps.filter((step) => step !== null));

const someSteps: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 8, arbitrary: oneStep('buyer-writes') },
  { weight: 8, arbitrary: oneStep('seller-writes') },
  { weight: 10, arbitrary: oneStep('delivers', 'delivers', 'returns', 'accepts', 'reviews') },
  { weight: 4, arbitrary: oneStep('seller-gives-notice', 'buys-option') },
  { weight: 3, arbitrary: oneStep('sets-due-date', 'sets-due-date', 'takes-due-date-back') },
  {
    weight: 2,
    arbitrary: oneStep('seller-asks-to-cancel', 'refuses-to-cancel', 'agrees-to-cancel'),
  },
  { weight: 2, arbitrary: aWaitTooLong },
  { weight: 2, arbitrary: aSecondRound },
  { weight: 1, arbitrary: oneStep('ends-subscription') },
);

const aStart = seconds(0, 730 * DAY).map((ms) => Date.parse('2025-06-01T00:00:00+09:00') + ms);

/** True once in so many. */
const oneIn = (count: number): fc.Arbitrary<boolean> => fc.nat(count - 1).map((n) => n === 0);

/** Mostly what the recorded banners named. */
const someHours = fc.oneof(
  { weight: 3, arbitrary: fc.constant(PLAIN.contactHours) },
  { weight: 1, arbitrary: fc.constantFrom(12, 24, 36, 72, 96, 120) },
);

export const aHistory: fc.Arbitrary<History> = fc
  .record({
    kind: oneIn(6).map((is): History['kind'] => (is ? 'subscription' : 'order')),
    openedAt: aStart,
    contactHours: someHours,
    hasAutomaticRow: fc.boolean(),
    isOptionSigned: fc.boolean(),
    isInspection: oneIn(10),
    isRequestInStep: fc.boolean(),
    isUnsetDayPrinted: fc.boolean(),
    // Most rooms live to see more than their first two days.
    contactAfter: fc.option(seconds(SECOND, 47 * HOUR), { freq: 3 }),
    steps: fc.array(someSteps, { maxLength: 8 }),
  })
  .map(({ steps, contactAfter, ...history }) => {
    let at = history.openedAt + (contactAfter ?? 0);
    const contact: Deed[] = contactAfter === null ? [] : [{ kind: 'seller-writes', at }];
    const deeds = steps.flat().map((step) => toDeed(step, (at += step.gap)));
    return { ...history, deeds: [...contact, ...deeds] };
  });

const toDeed = ({ kind, ahead }: Step, at: number): Deed => {
  if (kind === 'sets-due-date') return { kind, at, named: nextMidnight(at + ahead - HOUR) };
  return kind === 'seller-gives-notice'
    ? { kind, at, named: at + ahead - ((at + ahead) % MINUTE) }
    : { kind, at };
};
