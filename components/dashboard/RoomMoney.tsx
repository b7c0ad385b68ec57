import type { Credit } from '../../utils/credit/credit.ts';
import { t } from '../../utils/i18n.ts';
import { creditDifference, creditReason } from '../shared/CreditLine.tsx';
import { yen } from '../shared/words.ts';

export function RoomMoney({ credit }: { credit: Credit }) {
  const { netJpy, isNetActual } = credit;
  const difference = creditDifference(credit);
  return (
    <section>
      <h2>{t('room_credit')}</h2>
      <p>
        {netJpy === null
          ? t('credit_amount_unknown')
          : `${t(isNetActual ? 'credit_net_actual' : 'credit_net')} ${yen(netJpy)}`}
      </p>
      {difference !== '' && <p>{difference}</p>}
      <p class="quiet">{creditReason(credit)}</p>
    </section>
  );
}
