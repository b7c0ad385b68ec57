import { creditOf } from '../../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import type { Clock, Duty } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import type { Lane } from '../../../utils/deadlines/lane.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { Known } from '../../support/rooms.ts';
import { until, waitingRequest } from './diary.ts';
import type { Diary } from './diary.ts';
import { knownAfter } from './knowing.ts';
import { readingAt } from './page.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';
import { play } from './site.ts';
import { checkDueAt, creditedAt, missedDuties, sellersDutiesAt } from './truth.ts';
import type { TrueDuty } from './truth.ts';

/** What is wrong with what the engine says, in words; nothing where all is well. */
export type Verdict = string[];

/** A room in truth and as it is known after all looks. */
export interface View extends Seen {
  diary: Diary;
  readings: Reading[];
  known: Known;
  /** The moment of the last look. */
  now: number;
}

export function viewOf(seen: Seen, diary: Diary = play(seen.history)): View {
  const readings = seen.looks.map((look) => readingAt(seen.history, diary, look));
  const known = knownAfter(readings, diary);
  return { ...seen, diary, readings, known, now: lastLookOf(seen.looks)?.at ?? 0 };
}

export const lastLookOf = (looks: readonly Look[], page?: Look['page']): Look | undefined =>
  looks.findLast((look) => page === undefined || look.page === page);

export const laneAt = ({ known: { room, duties } }: View, now: number): Lane =>
  laneOf(room, duties, now);

export const openOf = ({ known }: View, ...clocks: Clock[]): Duty[] =>
  known.duties.filter(({ clock, ended }) => ended === null && clocks.includes(clock));

/** The seller's duties that the room shows, none of them later than in truth; or it asks for a look. */
export function falseCalm(view: View): Verdict {
  const { history, diary, looks, now } = view;
  if (laneAt(view, now) === 'check') return [];
  const owed = sellersDutiesAt(history, diary, now);
  const room = lastLookOf(looks, 'talkroom');
  if (!room) return owed.length > 0 ? ['calm though the room itself was never looked at'] : [];
  const stillOwed = owed.map(nameOf);
  return sellersDutiesAt(history, diary, room.at)
    .filter((duty) => stillOwed.includes(nameOf(duty)))
    .flatMap((duty) => laterThan(duty, openOf(view, duty.clock)))
    .filter((line) => !line.startsWith('buyer-cancel-request') || !isFourDaysOver(view));
}

/**
 * Where the row of a request was never read she may not know of it; but no request comes before the
 * four days are over, and of those she knows. Where it was, see `verdicts-on-clocks.ts`.
 */
function isFourDaysOver(view: View): boolean {
  const due = waitingRequest(until(view.diary, view.now))?.at ?? 0;
  return laterThan({ clock: 'seller-silence', due }, openOf(view, 'seller-silence')).length === 0;
}

const nameOf = ({ clock, startedAt }: TrueDuty): string => `${clock} since ${startedAt}`;

export function laterThan(
  { clock, due }: Pick<TrueDuty, 'clock' | 'due'>,
  shown: readonly Duty[],
): Verdict {
  if (shown.length === 0) return [`${clock} is owed and not shown`];
  const earliest = Math.min(...shown.map((duty) => duty.due.from));
  return earliest > due ? [`${clock} is shown ${(earliest - due) / 1000} s too late`] : [];
}

const CALM: ReadonlySet<Lane> = new Set<Lane>(['wait', 'credit', 'done']);

/** When the site's own time has run out on the seller, no room is calm, however long ago it was seen. */
export const calmWhenMissed = (view: View): Verdict =>
  missedDuties(view.history, view.diary)
    .filter(({ due }) => due > view.now && CALM.has(laneAt(view, due)))
    .map((duty) => `${nameOf(duty)} was missed in lane ${laneAt(view, duty.due)}`);

/** No money before it comes, no end of the buyer's time before it ends, if she sends nothing back. */
export const promisedTooEarly = (view: View): Verdict => [
  ...creditTooEarly(view),
  ...checkTooEarly(view),
];

function creditTooEarly(view: View): Verdict {
  const { room, duties } = view.known;
  const promised = creditOf(room, duties, FEE_RULES)?.expected;
  const truth = creditedAt(view.history, toldUntil(view));
  return promised && truth !== null && promised.until < truth
    ? [`credit is promised ${(truth - promised.until) / 1000} s too early`]
    : [];
}

/** A list whose status could not be read tells nothing of how far the sale is. */
const toldUntil = ({ looks }: View): number =>
  looks.findLast(({ page, unreadable }) => page === 'talkroom' || !unreadable.includes('step'))
    ?.at ?? 0;

function checkTooEarly(view: View): Verdict {
  const truth = checkDueAt(view.diary, toldUntil(view));
  const [shown] = openOf(view, 'delivery-check');
  if (truth === null || !shown || truth <= shown.due.until) return [];
  return [`the check ends ${(truth - shown.due.until) / 1000} s later than shown`];
}
