import type { Forecast, Stack } from '../../utils/credit/forecast.ts';
import type { MoneyState } from '../../utils/credit/money.ts';
import { t } from '../../utils/i18n.ts';
import { sumWords } from '../money/money-words.ts';
import { shortMoment } from '../shared/words.ts';
import { columnName, countWords, noDayWords, shortStateName } from './forecast-words.ts';
import type { Column } from './forecast-columns.ts';
import { statesIn } from './forecast-columns.ts';

interface Props {
  forecast: Forecast;
  columns: readonly Column[];
}

/** The same numbers as the bars, and those that are in none of them. */
export function ForecastTable({ forecast, columns }: Props) {
  const states = statesIn(forecast.total);
  return (
    <div class="wide" role="region" aria-label={t('forecast_table')} tabIndex={0}>
      <table class="facts-table figures" aria-label={t('forecast_table')}>
        <thead>
          <tr>
            <th scope="col">{t('forecast_pay_day')}</th>
            <th scope="col">{t('forecast_cut_off')}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {shortStateName(state)}
              </th>
            ))}
            <th scope="col">{t('forecast_latest')}</th>
            <th scope="col">{t('forecast_earliest')}</th>
            <th scope="col">{t('forecast_sales')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <Line
              {...{ states, stack: column.latest, earliest: column.earliest }}
              key={column.id}
              id={column.id}
              name={columnName(column)}
              cutOff={cutOffWords(column)}
            />
          ))}
          {[...forecast.unknown].map(([why, stack]) => (
            <Line {...{ states, stack }} key={why} id={why} name={noDayWords(why)} />
          ))}
        </tbody>
        <tfoot>
          <Line {...{ states, stack: forecast.total }} id="total" name={t('forecast_total')} />
        </tfoot>
      </table>
    </div>
  );
}

/** What waits to be asked for names its own last minute. */
function cutOffWords({ payDay, askBy }: Column): string {
  if (!payDay) return '';
  const cutOff = shortMoment(payDay.requestBy);
  return askBy === null || askBy === payDay.requestBy
    ? cutOff
    : t('forecast_ask_by', cutOff, shortMoment(askBy));
}

interface LineProps {
  id: string;
  name: string;
  cutOff?: string;
  states: readonly MoneyState[];
  stack: Stack;
  earliest?: Stack;
}

const Line = ({ id, name, cutOff = '', states, stack, earliest }: LineProps) => (
  <tr data-forecast-line={id} data-amount={stack.netJpy}>
    <th scope="row">{name}</th>
    <td>{cutOff}</td>
    {states.map((state) => {
      const sums = stack.byState.get(state);
      return (
        <td key={state} class="figure" data-state={state}>
          {sums ? sumWords(sums) : ''}
        </td>
      );
    })}
    <td class="figure figure-main">{sumWords(stack)}</td>
    <td class="figure">{earliest ? sumWords(earliest) : ''}</td>
    <td>{countWords(stack)}</td>
  </tr>
);
