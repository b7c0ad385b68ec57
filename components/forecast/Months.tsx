import { useMemo } from 'preact/hooks';
import { byMonth, undatedIn } from '../../utils/credit/bookkeeping.ts';
import type { BookTotals } from '../../utils/credit/bookkeeping.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { t } from '../../utils/i18n.ts';
import { yen } from '../shared/words.ts';
import { saveBook } from './save-book.ts';

/** What was counted in each month, and the same as a file for her books. */
export function Months({ sales }: { sales: readonly Sale[] }) {
  const months = useMemo(() => byMonth(sales), [sales]);
  const undated = useMemo(() => undatedIn(sales).length, [sales]);
  return (
    <section aria-labelledby="months-title">
      <h2 id="months-title">{t('months_title')}</h2>
      <p class="quiet">{t('months_hint')}</p>
      {months.length === 0 ? <p class="quiet">{t('months_nothing')}</p> : null}
      {months.length > 0 && (
        <div class="wide">
          <table class="facts-table figures" aria-labelledby="months-title">
            <Head />
            <tbody>
              {months.map(({ month, totals }) => (
                <Month key={month} {...{ month, totals, sales }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {undated > 0 && <p class="quiet">{t('months_undated', undated)}</p>}
    </section>
  );
}

const Head = () => (
  <thead>
    <tr>
      <th scope="col">{t('months_month')}</th>
      <th scope="col">{t('book_gross')}</th>
      <th scope="col">{t('book_fee')}</th>
      <th scope="col">{t('book_net')}</th>
      <th scope="col">{t('months_rows')}</th>
      <th scope="col">{t('months_file')}</th>
    </tr>
  </thead>
);

interface MonthProps {
  month: string;
  totals: BookTotals;
  sales: readonly Sale[];
}

const Month = ({ month, totals, sales }: MonthProps) => (
  <tr data-month={month}>
    <th scope="row">{month}</th>
    <td class="figure" data-sum="gross" data-amount={totals.grossJpy}>
      {yen(totals.grossJpy)}
    </td>
    <td class="figure" data-sum="fee" data-amount={totals.feeJpy}>
      {yen(totals.feeJpy)}
    </td>
    <td class="figure figure-main" data-sum="net" data-amount={totals.netJpy}>
      {yen(totals.netJpy)}
    </td>
    <td>
      {t('months_row_count', totals.rows)}
      {notesOf(totals).map((note) => (
        <span key={note} class="cell-second">
          {note}
        </span>
      ))}
    </td>
    <td>
      <button
        type="button"
        class="button"
        data-action="export-book"
        aria-label={t('months_save_of', month)}
        onClick={() => saveBook(document, month, sales)}
      >
        {t('months_save')}
      </button>
    </td>
  </tr>
);

/** Why gross less fee may not be the net, and what of it the site has not shown. */
const notesOf = ({ netWithoutGrossJpy, estimatedJpy, unknownCount }: BookTotals): string[] => [
  ...(netWithoutGrossJpy === 0 ? [] : [t('months_without_gross', yen(netWithoutGrossJpy))]),
  ...(estimatedJpy === 0 ? [] : [t('months_estimated', yen(estimatedJpy))]),
  ...(unknownCount === 0 ? [] : [t('months_unknown', unknownCount)]),
];
