import type { WhyNoDay } from '../../utils/credit/forecast-place.ts';
import type { Forecast, Stack } from '../../utils/credit/forecast.ts';
import { t } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';
import { payDayName, sumWords } from './money-words.ts';

/** Every sale on its way in exactly one line, by its latest moment. */
export function BarTable({ forecast: { bars, later, unknown } }: { forecast: Forecast }) {
  return (
    <table class="bar-table">
      <thead>
        <tr>
          <th scope="col">{t('bars_day')}</th>
          <th scope="col">{t('bars_ask')}</th>
          <th scope="col">{t('credit_net')}</th>
          <th scope="col">{t('bars_count')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ payDay: { paidOn, requestBy }, latest }) => (
          <Line
            key={paidOn}
            name={payDayName(paidOn)}
            askBy={shortMoment(requestBy)}
            stack={latest}
          />
        ))}
        {later.latest.count > 0 && <Line name={t('bars_later')} stack={later.latest} />}
        {[...unknown].map(([why, stack]) => (
          <Line key={why} name={undatedName(why)} stack={stack} />
        ))}
      </tbody>
    </table>
  );
}

const Line = ({ name, askBy = '–', stack }: { name: string; askBy?: string; stack: Stack }) => (
  <tr data-count={stack.count}>
    <th scope="row">{name}</th>
    <td>{askBy}</td>
    <td>{sumWords(stack)}</td>
    <td>{stack.count}</td>
  </tr>
);

const undatedName = (why: WhyNoDay): string =>
  t(why === 'overdue' ? 'bars_overdue' : 'bars_undated');
