import type { Clock } from '../../../utils/deadlines/duty.ts';
import { HOUR, writesAsSeller } from './history.ts';
import type { History } from './history.ts';
import { checkDue, firstContactDue, lastOf, play, stageOf } from './site.ts';
import type { Diary, Entry } from './site.ts';

/** What is owed in truth, known from the whole diary. */
export interface TrueDuty {
  clock: Clock;
  startedAt: number;
  due: number;
}

export const until = (diary: Diary, at: number): Diary => diary.filter((entry) => entry.at <= at);

/** The seller's duties that run in the open room at this moment, overdue ones too. */
export function sellersDutiesAt(whole: Diary, at: number): TrueDuty[] {
  const diary = until(whole, at);
  if (diary.length === 0 || stageOf(diary) !== 'open') return [];
  const openedAt = diary[0]?.at ?? 0;
  const duties: TrueDuty[] = [];
  if (!diary.some(({ what }) => writesAsSeller(what))) {
    duties.push({ clock: 'first-contact', startedAt: openedAt, due: firstContactDue(openedAt) });
  }
  const asked = oldestUnanswered(diary);
  if (asked) {
    duties.push({ clock: 'seller-silence', startedAt: asked.at, due: asked.at + 96 * HOUR });
    duties.push({ clock: 'own-reply', startedAt: asked.at, due: asked.at + 24 * HOUR });
  }
  return duties;
}

function oldestUnanswered(diary: Diary): Entry | undefined {
  const answeredAt = diary.findLast(({ what }) => writesAsSeller(what))?.at ?? -Infinity;
  return diary.find(({ at, what }) => what === 'buyer-writes' && at > answeredAt);
}

/** Official duties that nobody met: they fell due in a room that was still open. */
export function missedDuties(diary: Diary): TrueDuty[] {
  const missed = diary.flatMap(({ at }) => sellersDutiesAt(diary, at)).filter(isOfficial);
  const distinct = new Map(missed.map((duty) => [`${duty.clock} ${duty.startedAt}`, duty]));
  return [...distinct.values()].filter((duty) => isStillOwed(duty, diary));
}

const isOfficial = ({ clock }: TrueDuty): boolean => clock !== 'own-reply';

/** The moment before it was due: at the moment itself the site may already have cancelled. */
const isStillOwed = ({ clock, startedAt, due }: TrueDuty, diary: Diary): boolean =>
  sellersDutiesAt(diary, due - 1).some(
    (duty) => duty.clock === clock && duty.startedAt === startedAt,
  );

/** When the delivery that waits now is accepted by itself; null where none waits. */
export function checkDueAt(whole: Diary, at: number): number | null {
  const diary = until(whole, at);
  return stageOf(diary) === 'delivered' ? checkDue(lastOf('delivers', diary)) : null;
}

/**
 * When the sale counts, if from `at` on the buyer sends nothing back: nobody can promise what a
 * return would change. null where it never does.
 */
export function creditedAt(history: History, at: number): number | null {
  const deeds = history.deeds.filter((deed) => deed.kind !== 'returns' || deed.at <= at);
  const last = play({ ...history, deeds }).at(-1);
  return last?.stage === 'closed' ? last.at : null;
}
