import { totalsOf } from '../../utils/credit/totals.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { HideAmounts } from '../money/HideAmounts.tsx';
import { shortMoment, yen } from './words.ts';

/** The money on its way, over all rooms. An unknown amount is said, never counted as nothing. */
export function CreditTotals({ rows, now }: { rows: RoomRow[]; now: number }) {
  const { netJpy, grossJpy, count, unknownCount, next } = totalsOf(rows, now);
  const isNothingKnown = count > 0 && count === unknownCount;
  const words = (amountJpy: number): string => (isNothingKnown ? '–' : yen(amountJpy));
  return (
    <section class="totals" aria-label={t('lane_credit')}>
      <p class="totals-net">
        <span class="quiet">{t('credit_net')}</span>
        <strong data-credit-total="net" data-amount={netJpy}>
          {words(netJpy)}
        </strong>
        <HideAmounts />
      </p>
      <p class="quiet">
        {t('credit_gross')}{' '}
        <span data-credit-total="gross" data-amount={grossJpy}>
          {words(grossJpy)}
        </span>
        {next && <span class="totals-next">{t('credit_next', shortMoment(next.until))}</span>}
      </p>
      {unknownCount > 0 && <p class="quiet">{t('credit_some_unknown', unknownCount)}</p>}
      <p class="quiet">{t('credit_estimate')}</p>
    </section>
  );
}
