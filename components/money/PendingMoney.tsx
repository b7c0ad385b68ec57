import type { SaleRow } from '../../utils/credit/ageing.ts';
import { forecastOf } from '../../utils/credit/forecast.ts';
import { ON_ITS_WAY } from '../../utils/credit/money.ts';
import type { Money } from '../../utils/credit/money.ts';
import { payDayFor } from '../../utils/credit/pay-days.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { shortMoment } from '../shared/words.ts';
import { BarStrip } from './BarStrip.tsx';
import { NearestSales } from './NearestSales.tsx';
import { payDayName } from './money-words.ts';
import { RevenueLink } from './RevenueLink.tsx';
import './money.css';

interface Props {
  rows: readonly RoomRow[];
  monies: ReadonlyMap<string, Money>;
  now: number;
}

/** When what is on its way comes: the next pay-day, all that follow, and the sales that are next. */
export function PendingMoney({ rows, monies, now }: Props) {
  const sales = rows.flatMap((row) => saleOf(row, monies));
  if (sales.length === 0) return null;
  const forecast = forecastOf(
    sales.map(({ money }) => money),
    now,
  );
  const overdue = forecast.unknown.get('overdue')?.count ?? 0;
  return (
    <div class="pending">
      <NextPayDay sales={sales} />
      {overdue > 0 && (
        <p class="sale-overdue" data-overdue-count={overdue}>
          {t('money_some_overdue', overdue)} <RevenueLink />
        </p>
      )}
      <BarStrip forecast={forecast} />
      <p class="quiet">{t('bars_hint')}</p>
      <NearestSales sales={sales} now={now} />
    </div>
  );
}

function saleOf({ roomId, room }: RoomRow, monies: Props['monies']): SaleRow[] {
  const money = monies.get(roomId);
  return money && ON_ITS_WAY.has(money.state) ? [{ room, money }] : [];
}

/** Of the sale that is promised first; what is overdue may be in an earlier one. */
function NextPayDay({ sales }: { sales: readonly SaleRow[] }) {
  const ends = sales.flatMap(({ money }) =>
    money.expected && !money.isOverdue ? [money.expected.until] : [],
  );
  if (ends.length === 0) return null;
  const { paidOn, requestBy } = payDayFor(Math.min(...ends));
  return (
    <p data-next-pay-day={paidOn}>
      {t('money_next_pay_day', payDayName(paidOn), shortMoment(requestBy))}
    </p>
  );
}
