import type { SaleRow } from '../../utils/credit/ageing.ts';
import { t } from '../../utils/i18n.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { titleOf, yen } from '../shared/words.ts';
import { expectedWords, moneyReason, moneyStateName } from './money-words.ts';

/** More is a list, and that follows. */
const MOST = 3;

const TITLE = 'nearest-title';

/** The sales that are promised first, each with when and why. */
export function NearestSales({ sales, now }: { sales: readonly SaleRow[]; now: number }) {
  const nearest = sales
    .filter(({ money }) => money.expected !== null && !money.isOverdue)
    .sort((a, b) => endOf(a) - endOf(b))
    .slice(0, MOST);
  if (nearest.length === 0) return null;
  return (
    <section class="nearest" aria-labelledby={TITLE}>
      <h3 id={TITLE}>{t('nearest_title')}</h3>
      <ol>
        {nearest.map((sale) => (
          <Sale key={sale.room.roomId} sale={sale} now={now} />
        ))}
      </ol>
    </section>
  );
}

const Sale = ({ sale: { room, money }, now }: { sale: SaleRow; now: number }) => (
  <li data-nearest={room.roomId} data-money={money.state}>
    <p class="nearest-head">
      <span class="nearest-title">{titleOf(room)}</span>
      <strong>{money.netJpy === null ? t('money_sum_missing') : yen(money.netJpy)}</strong>
    </p>
    <p>
      {moneyStateName(money.state)} ·{' '}
      <time dateTime={toIsoJapan(endOf({ room, money }))}>{expectedWords(money, now)}</time>
    </p>
    <p class="quiet">{moneyReason(money)}</p>
  </li>
);

const endOf = ({ money }: SaleRow): number => money.expected?.until ?? Infinity;
