import { useState } from 'preact/hooks';
import type { Forecast as ForecastOfMoney } from '../../utils/credit/forecast.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { t } from '../../utils/i18n.ts';
import { HideAmounts } from '../money/HideAmounts.tsx';
import { sumWords } from '../money/money-words.ts';
import { yen } from '../shared/words.ts';
import { Bars } from './Bars.tsx';
import { columnName } from './forecast-words.ts';
import { columnsOf, datedJpy } from './forecast-columns.ts';
import { ForecastTable } from './ForecastTable.tsx';
import { SalesOf } from './SalesOf.tsx';
import { Undated } from './Undated.tsx';

interface Props {
  forecast: ForecastOfMoney;
  sales: readonly Sale[];
  now: number;
}

/** What is to come, on which pay-day: a picture, and the same as a table. */
export function Forecast({ forecast, sales, now }: Props) {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const columns = columnsOf(forecast);
  const chosen = columns.find(({ id }) => id === chosenId);
  const dated = datedJpy(columns);
  return (
    <section aria-labelledby="forecast-title">
      <h2 id="forecast-title">{t('forecast_title')}</h2>
      <p class="forecast-sum">
        <span class="quiet">{t('forecast_dated')}</span>
        <strong data-forecast="dated" data-amount={dated}>
          {yen(dated)}
        </strong>
        <span class="quiet">
          {t('forecast_of_all', sumWords(forecast.total), yen(forecast.total.actualJpy))}
        </span>
        <HideAmounts />
      </p>
      <p class="quiet">{t('forecast_hint')}</p>
      <Bars {...{ columns, chosenId }} onChoose={setChosenId} />
      {chosen && (
        <SalesOf
          title={t('forecast_sales_of', columnName(chosen))}
          roomIds={chosen.latest.roomIds}
          {...{ sales, now }}
        />
      )}
      <ForecastTable forecast={forecast} columns={columns} />
      <Undated {...{ forecast, sales, now }} />
    </section>
  );
}
