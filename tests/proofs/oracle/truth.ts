import type { Clock } from '../../../utils/deadlines/duty.ts';
import {
  dueDateIn,
  lastOf,
  oldestUnanswered,
  REQUEST_MS,
  stageOf,
  until,
  waitingRequest,
} from './diary.ts';
import type { Diary } from './diary.ts';
import { HOUR, writesAsSeller } from './history.ts';
import type { History } from './history.ts';
import { checkDue, firstContactDue, play } from './site.ts';

/** What is owed in truth, known from the whole diary. */
export interface TrueDuty {
  clock: Clock;
  startedAt: number;
  due: number;
}

/** The seller's duties that run in the open room at this moment, overdue ones too. */
export function sellersDutiesAt(history: History, whole: Diary, at: number): TrueDuty[] {
  const diary = until(whole, at);
  if (diary.length === 0 || stageOf(diary) !== 'open') return [];
  const duties: TrueDuty[] = history.kind === 'order' ? dutiesOfOrder(history, diary) : [];
  const asked = oldestUnanswered(diary);
  if (asked) {
    duties.push({ clock: 'seller-silence', startedAt: asked.at, due: asked.at + 96 * HOUR });
    duties.push({ clock: 'own-reply', startedAt: asked.at, due: asked.at + 24 * HOUR });
  }
  const request = waitingRequest(diary);
  if (request?.what === 'buyer-asks-to-cancel') {
    const { at: startedAt } = request;
    duties.push({ clock: 'buyer-cancel-request', startedAt, due: startedAt + REQUEST_MS });
  }
  return duties;
}

/** What a subscription does not have. */
function dutiesOfOrder({ openedAt, contactHours }: History, diary: Diary): TrueDuty[] {
  const duties: TrueDuty[] = [];
  if (!diary.some(({ what }) => writesAsSeller(what))) {
    const due = firstContactDue(openedAt, contactHours);
    duties.push({ clock: 'first-contact', startedAt: openedAt, due });
  }
  const promised = dueDateIn(diary);
  if (promised?.named) {
    duties.push({ clock: 'due-date', startedAt: promised.at, due: promised.named });
  }
  return duties;
}

/** Official duties that nobody met: they fell due in a room that was still open. */
export function missedDuties(history: History, diary: Diary): TrueDuty[] {
  const owed = diary.flatMap(({ at }) => sellersDutiesAt(history, diary, at)).filter(isEnforced);
  const distinct = new Map(owed.map((duty) => [`${duty.clock} ${duty.startedAt}`, duty]));
  return [...distinct.values()].filter((duty) => isStillOwed(duty, history, diary));
}

/** The site does something when it is missed; a due date only becomes 納品日超過. */
const isEnforced = ({ clock }: TrueDuty): boolean => clock !== 'own-reply' && clock !== 'due-date';

/** The moment before it was due: at the moment itself the site may already have cancelled. */
const isStillOwed = (
  { clock, startedAt, due }: TrueDuty,
  history: History,
  diary: Diary,
): boolean =>
  sellersDutiesAt(history, diary, due - 1).some(
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
