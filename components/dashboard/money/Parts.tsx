import type { Money, SalePart } from '../../../utils/credit/money.ts';
import { t } from '../../../utils/i18n.ts';
import { partName, sourceNames } from '../../forecast/book-words.ts';
import { momentWords, yen } from '../../shared/words.ts';

/** What was bought, part by part: the net of a part is its gross less its fee. */
export const Parts = ({ money }: { money: Money }) => (
  <table class="facts-table parts" aria-label={t('parts_title')}>
    <thead>
      <tr>
        <th scope="col">{t('book_part')}</th>
        <th scope="col">{t('book_gross')}</th>
        <th scope="col">{t('book_fee')}</th>
        <th scope="col">{t('book_net')}</th>
      </tr>
    </thead>
    <tbody>
      {money.parts.map((part) => (
        <tr key={part.id} data-part={part.kind}>
          <th scope="row">
            {partName(part.kind)}
            {part.at && <span class="cell-second">{momentWords(part.at)}</span>}
            <span class="cell-second">{sourceNames(part.because, money.sources)}</span>
          </th>
          <td>{amount(part.grossJpy)}</td>
          <td>
            {amount(part.feeJpy)}
            {part.perMille !== null && <span class="cell-second">{feeWords(part)}</span>}
          </td>
          <td>
            {amount(part.netJpy)}
            {part.netJpy !== null && (
              <span class="cell-second">
                {t(part.isNetActual ? 'book_actual' : 'book_estimated')}
              </span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const amount = (amountJpy: number | null): string =>
  amountJpy === null ? t('parts_unknown') : yen(amountJpy);

function feeWords({ perMille, isFeeCertain, mayBeMore }: SalePart): string {
  const percent = (perMille ?? 0) / 10;
  const words = t(isFeeCertain ? 'fees_percent_of' : 'parts_fee_uncertain', percent);
  return mayBeMore ? `${words} · ${t('fees_some_back')}` : words;
}
