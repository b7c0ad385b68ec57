import type { Sale } from '../../utils/credit/sales-of.ts';
import { t } from '../../utils/i18n.ts';
import { expectedWords, moneyStateName } from '../money/money-words.ts';
import { yen } from '../shared/words.ts';
import { SaleName } from './SaleName.tsx';

interface Props {
  title: string;
  roomIds: readonly string[];
  sales: readonly Sale[];
  now: number;
}

/** The sales behind one number. */
export function SalesOf({ title, roomIds, sales, now }: Props) {
  const wanted = new Set(roomIds);
  const shown = sales.filter(({ room }) => wanted.has(room.roomId));
  return (
    <section class="sales-of" aria-label={title}>
      <h3>{title}</h3>
      {shown.length === 0 && <p class="quiet">{t('forecast_no_sales')}</p>}
      <ul class="money-list">
        {shown.map(({ room, money }) => (
          <li key={room.roomId} data-sale={room.roomId}>
            <SaleName roomId={room.roomId} room={room} />{' '}
            <strong>
              {money.netJpy === null ? t('what_if_amount_unknown') : yen(money.netJpy)}
            </strong>
            <span class="cell-second">
              {moneyStateName(money.state)}
              {money.expected && ` · ${expectedWords(money, now)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
