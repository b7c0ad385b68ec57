import type { DeliverBy, Plan, WhyNothing } from '../../utils/credit/plan.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';

const WHY: Record<WhyNothing, MessageKey> = {
  delivered: 'planner_delivered',
  over: 'planner_over',
  subscription: 'planner_subscription',
  'before-sale': 'planner_before_sale',
  unseen: 'planner_unseen',
};

/** What to do for a payout, one sentence each. */
export function planWords(plan: Plan): string[] {
  switch (plan.kind) {
    case 'deliver':
      return deliverWords(plan);
    case 'anyway':
      return [t('planner_anyway', shortMoment(plan.countedBy))];
    case 'nothing':
      return [t(WHY[plan.why])];
  }
}

function deliverWords({ payDay, safeBy, hopefulBy, chance, round }: DeliverBy): string[] {
  const cutOff = shortMoment(payDay.requestBy);
  const again = round === 'again' ? [t('planner_again')] : [];
  switch (chance) {
    case 'safe':
      return [
        t('what_if_latest', cutOff, shortMoment(safeBy)),
        ...(hopefulBy > safeBy ? [t('planner_hopeful', shortMoment(hopefulBy))] : []),
        ...again,
      ];
    case 'hopeful':
      return [
        t('what_if_too_late', cutOff),
        t('planner_hopeful', shortMoment(hopefulBy)),
        ...again,
      ];
    case 'too-late':
      return [t('planner_too_late', cutOff)];
  }
}
