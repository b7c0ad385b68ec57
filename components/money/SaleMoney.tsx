import { COUNTED, ON_ITS_WAY } from '../../utils/credit/money.ts';
import type { Money } from '../../utils/credit/money.ts';
import { t } from '../../utils/i18n.ts';
import { RevenueLink } from './RevenueLink.tsx';
import { yen } from '../shared/words.ts';
import { amountBasis, contradictionWords, moneyReason, moneyStateName } from './money-words.ts';

/** How far one sale's money has come and how sure its amount is; when it comes stands beside it. */
export function SaleMoney({ money }: { money: Money }) {
  const { state, expected, contradictions, isOverdue, isComplete, netJpy } = money;
  if (!ON_ITS_WAY.has(state) && !COUNTED.has(state)) return null;
  return (
    <div class="sale-money" data-money={state}>
      <p>
        <span class="sale-state">{moneyStateName(state)}</span>{' '}
        <span class="quiet">{amountBasis(money)}</span>
      </p>
      {!expected && ON_ITS_WAY.has(state) && (
        <p data-unbounded>
          {netJpy !== null && <strong>{yen(netJpy)}</strong>} {moneyReason(money)}
        </p>
      )}
      {netJpy !== null && !isComplete && <p class="quiet">{t('money_incomplete')}</p>}
      {isOverdue && (
        <p class="sale-overdue" data-overdue>
          {t('money_overdue')} <RevenueLink />
        </p>
      )}
      {contradictions.map((contradiction) => (
        <p
          key={contradiction.because.join()}
          class="sale-overdue"
          data-contradiction={contradiction.kind}
        >
          {t('money_contradiction', contradictionWords(contradiction))}
        </p>
      ))}
    </div>
  );
}
