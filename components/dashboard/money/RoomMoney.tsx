import type { OwnBook } from '../../../utils/credit/rules/own-book.ts';
import { saleOf } from '../../../utils/credit/sales-of.ts';
import { t } from '../../../utils/i18n.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import type { SetByHand } from '../../by-hand/set-by-hand.ts';
import { sourceNames } from '../../forecast/book-words.ts';
import { expectedWords, moneyReason } from '../../money/money-words.ts';
import { SaleMoney } from '../../money/SaleMoney.tsx';
import { creditDifference } from '../../shared/CreditLine.tsx';
import { yen } from '../../shared/words.ts';
import { Amounts } from './Amounts.tsx';
import { Parts } from './Parts.tsx';
import { ReviewAskLine } from './ReviewAskLine.tsx';
import './room-money.css';

interface Props {
  row: RoomRow;
  book: OwnBook;
  now: number;
  setByHand: SetByHand;
}

/** How much one sale is, when it comes, and where each figure is from. */
export function RoomMoney({ row, book, now, setByHand }: Props) {
  const sale = saleOf(row, book, now);
  if (!sale) return null;
  const { money } = sale;
  const { netJpy, isNetActual, expected } = money;
  // What it would have brought is nothing that she may expect.
  if (money.state === 'cancelled') {
    return (
      <section class="room-money">
        <h2>{t('room_credit')}</h2>
        <p data-money={money.state}>{moneyReason(money)}</p>
      </section>
    );
  }
  const from = sourceNames(money.because, money.sources);
  const difference = row.credit ? creditDifference(row.credit) : '';
  return (
    <section class="room-money">
      <h2>{t('room_credit')}</h2>
      <p>
        {netJpy === null
          ? t('credit_amount_unknown')
          : `${t(isNetActual ? 'credit_net_actual' : 'credit_net')} ${yen(netJpy)}`}
      </p>
      {difference !== '' && <p>{difference}</p>}
      <SaleMoney money={money} />
      {expected && <p>{expectedWords(money, now)}</p>}
      <p class="quiet">{moneyReason(money)}</p>
      {from !== '' && <p class="quiet">{t('room_money_from', from)}</p>}
      <ReviewAskLine row={row} now={now} />
      <Parts money={money} />
      <Amounts row={row} parts={money.parts} setByHand={setByHand} />
    </section>
  );
}
