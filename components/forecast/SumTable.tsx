import type { Sums } from '../../utils/credit/forecast-sums.ts';
import { t } from '../../utils/i18n.ts';
import { sumWords } from '../money/money-words.ts';
import { countWords } from './forecast-words.ts';

interface Props {
  name: string;
  title: string;
  head: string;
  lines: readonly { id: string; name: string; sums: Sums }[];
}

export const SumTable = ({ name, title, head, lines }: Props) => (
  <section aria-labelledby={`${name}-title`}>
    <h2 id={`${name}-title`}>{title}</h2>
    {lines.length === 0 ? (
      <p class="quiet">{t('forecast_no_sales')}</p>
    ) : (
      <table class="facts-table figures" aria-labelledby={`${name}-title`}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{t('credit_net')}</th>
            <th scope="col">{t('forecast_sales')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name: line, sums }) => (
            <tr key={id} data-line={id} data-amount={sums.netJpy}>
              <th scope="row">{line}</th>
              <td class="figure figure-main">{sumWords(sums)}</td>
              <td>{countWords(sums)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
