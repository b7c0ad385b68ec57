import { dueDateIn, oldestUnanswered, stageOf, waitingRequest } from './diary.ts';
import type { Diary, TrueStage } from './diary.ts';
import { HOUR } from './history.ts';
import type { Deed, History } from './history.ts';

/** How far the sale is after this deed; null where the site does not allow it now. */
export function stageAfter(deed: Deed, diary: Diary, history: History): TrueStage | null {
  const stage = stageOf(diary);
  if (stage === 'closed' || stage === 'cancelled') return null;
  switch (deed.kind) {
    case 'delivers':
    case 'returns':
    case 'accepts':
    case 'reviews':
      return history.kind === 'order' ? stageOfCheck(deed, diary, history) : null;
    case 'sets-due-date':
      return stage === 'open' && (deed.named ?? 0) > deed.at ? stage : null;
    case 'takes-due-date-back':
      return stage === 'open' && dueDateIn(diary) ? stage : null;
    case 'buyer-asks-to-cancel':
      return isSellerSilent(diary, deed.at) && !waitingRequest(diary) ? stage : null;
    case 'seller-asks-to-cancel':
      return stage !== 'accepted' && !waitingRequest(diary) ? stage : null;
    case 'agrees-to-cancel':
      return waitingRequest(diary) ? 'cancelled' : null;
    case 'refuses-to-cancel':
      return waitingRequest(diary) ? stage : null;
    case 'ends-subscription':
      return history.kind === 'subscription' ? 'closed' : null;
    default:
      return stage;
  }
}

/** One return, and after it a review or the time alone ends the check; firms return as they like. */
function stageOfCheck({ kind }: Deed, diary: Diary, { isInspection }: History): TrueStage | null {
  const stage = stageOf(diary);
  const isSecondRound = !isInspection && diary.some(({ what }) => what === 'returns');
  switch (kind) {
    case 'delivers':
      return stage === 'open' ? 'delivered' : null;
    case 'returns':
      return stage === 'delivered' && !isSecondRound ? 'open' : null;
    case 'accepts':
      return stage === 'delivered' && !isSecondRound ? 'accepted' : null;
    default:
      return stage === 'accepted' || (stage === 'delivered' && isSecondRound) ? 'closed' : null;
  }
}

/** 出品者と連絡がつかない can be chosen after four days without an answer. */
function isSellerSilent(diary: Diary, at: number): boolean {
  const asked = oldestUnanswered(diary);
  return stageOf(diary) === 'open' && asked !== undefined && at >= asked.at + 96 * HOUR;
}
