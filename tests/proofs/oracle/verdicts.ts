import { creditOf } from '../../../utils/credit/credit-of.ts';
import { FEE_RULES } from '../../../utils/credit/rules/fee.ts';
import type { Duty } from '../../../utils/deadlines/duty.ts';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import type { Lane } from '../../../utils/deadlines/lane.ts';
import { afterLooks } from '../../support/rooms.ts';
import type { Known } from '../../support/rooms.ts';
import { readingAt } from './page.ts';
import type { Look } from './page.ts';
import type { Seen } from './random.ts';
import { play } from './site.ts';
import type { Diary } from './site.ts';
import { checkDueAt, creditedAt, missedDuties, sellersDutiesAt } from './truth.ts';
import type { TrueDuty } from './truth.ts';

/** What is wrong with what the engine says, in words; nothing where all is well. */
export type Verdict = string[];

/** A room in truth and as it is known after all looks. */
export interface View extends Seen {
  diary: Diary;
  known: Known;
  /** The moment of the last look. */
  now: number;
}

export function viewOf(seen: Seen, diary: Diary = play(seen.history)): View {
  const known = afterLooks(...seen.looks.map((look) => readingAt(seen.history, diary, look)));
  return { ...seen, diary, known, now: lastLookOf(seen.looks)?.at ?? 0 };
}

export const lastLookOf = (looks: readonly Look[], page?: Look['page']): Look | undefined =>
  looks.findLast((look) => page === undefined || look.page === page);

export const laneAt = ({ known: { room, duties } }: View, now: number): Lane =>
  laneOf(room, duties, now);

/** The seller's duties that the room shows, none of them later than in truth; or it asks for a look. */
export function falseCalm(view: View): Verdict {
  const { diary, known, looks, now } = view;
  if (laneAt(view, now) === 'check') return [];
  const owed = sellersDutiesAt(diary, now);
  const room = lastLookOf(looks, 'talkroom');
  if (!room) return owed.length > 0 ? ['calm though the room itself was never looked at'] : [];
  const stillOwed = owed.map(nameOf);
  return sellersDutiesAt(diary, room.at)
    .filter((duty) => stillOwed.includes(nameOf(duty)))
    .flatMap((duty) => laterThan(duty, known.duties));
}

const nameOf = ({ clock, startedAt }: TrueDuty): string => `${clock} since ${startedAt}`;

function laterThan({ clock, due }: TrueDuty, duties: readonly Duty[]): Verdict {
  const shown = duties.filter((duty) => duty.clock === clock && duty.ended === null);
  if (shown.length === 0) return [`${clock} is owed and not shown`];
  const earliest = Math.min(...shown.map((duty) => duty.due.from));
  return earliest > due ? [`${clock} is shown ${(earliest - due) / 1000} s too late`] : [];
}

const CALM: ReadonlySet<Lane> = new Set<Lane>(['wait', 'credit', 'done']);

/** When the site's own time has run out on the seller, no room is calm, however long ago it was seen. */
export const calmWhenMissed = (view: View): Verdict =>
  missedDuties(view.diary)
    .filter(({ due }) => due > view.now && CALM.has(laneAt(view, due)))
    .map((duty) => `${nameOf(duty)} was missed in lane ${laneAt(view, duty.due)}`);

/** No money before it comes, no end of the buyer's time before it ends, if she sends nothing back. */
export const promisedTooEarly = (view: View): Verdict => [
  ...creditTooEarly(view),
  ...checkTooEarly(view),
];

function creditTooEarly({ history, known: { room, duties }, now }: View): Verdict {
  const promised = creditOf(room, duties, FEE_RULES)?.expected;
  const truth = creditedAt(history, now);
  return promised && truth !== null && promised.until < truth
    ? [`credit is promised ${(truth - promised.until) / 1000} s too early`]
    : [];
}

function checkTooEarly({ diary, known: { duties }, now }: View): Verdict {
  const truth = checkDueAt(diary, now);
  const shown = duties.find(({ clock, ended }) => clock === 'delivery-check' && !ended);
  if (truth === null || !shown || truth <= shown.due.until) return [];
  return [`the check ends ${(truth - shown.due.until) / 1000} s later than shown`];
}
