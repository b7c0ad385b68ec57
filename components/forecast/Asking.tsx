import { planRequest } from '../../utils/credit/plan-request.ts';
import type { RequestPlan } from '../../utils/credit/plan-request.ts';
import { payoutFeeOf } from '../../utils/credit/rules/payout-fee.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { t } from '../../utils/i18n.ts';
import { shortMoment, yen } from '../shared/words.ts';
import { payDayName } from '../money/money-words.ts';
import { SaleName } from './SaleName.tsx';

interface Props {
  sales: readonly Sale[];
  now: number;
}

/** What the site has counted and she has not asked for yet, the most pressing first. */
export function Asking({ sales, now }: Props) {
  const counted = sales.filter(({ money }) => money.state === 'credited');
  const asked = counted
    .flatMap((sale) => {
      const plan = planRequest(sale.duties, now);
      return plan ? [{ ...sale, plan }] : [];
    })
    .sort((a, b) => a.plan.limit.from - b.plan.limit.from);
  return (
    <section aria-labelledby="asking-title">
      <h2 id="asking-title">{t('asking_title')}</h2>
      {counted.length === 0 && <p class="quiet">{t('asking_nothing')}</p>}
      {counted.length > asked.length && (
        <p data-ask-unclear>{t('asking_unclear', counted.length - asked.length)}</p>
      )}
      <ul class="money-list">
        {asked.map(({ room, money, plan }) => (
          <li key={room.roomId} data-ask={room.roomId}>
            <SaleName roomId={room.roomId} room={room} />{' '}
            <strong>
              {money.netJpy === null ? t('what_if_amount_unknown') : yen(money.netJpy)}
            </strong>
            <span class="cell-second">{askWords(plan)}</span>
          </li>
        ))}
      </ul>
      {asked.length > 0 && (
        <p class="quiet" data-payout-fee>
          {feeWords(asked.reduce((sum, { money }) => sum + (money.netJpy ?? 0), 0))}
        </p>
      )}
    </section>
  );
}

/** What the bank takes is in none of the sums. */
function feeWords(netJpy: number): string {
  const { atLeastJpy, atMostJpy } = payoutFeeOf(netJpy);
  return atLeastJpy === atMostJpy
    ? t('asking_fee', yen(atMostJpy))
    : t('asking_fee_at_most', yen(atMostJpy));
}

function askWords({ isOver, askBy, next, limit, last }: RequestPlan): string {
  if (isOver) return t('asking_over', shortMoment(limit.until));
  return [
    t('asking_next', shortMoment(askBy), payDayName(next.paidOn)),
    t('asking_limit', shortMoment(limit.from), payDayName(last.paidOn)),
  ].join(' · ');
}
