import type { Bar, Forecast } from '../../utils/credit/forecast.ts';
import { t } from '../../utils/i18n.ts';
import { BarTable } from './BarTable.tsx';
import { payDayName, sumWords } from './money-words.ts';

const TITLE = 'bar-strip-title';

/** The coming pay-days, each as high as what it brings at the latest; below it the same as a table. */
export function BarStrip({ forecast }: { forecast: Forecast }) {
  const highest = Math.max(1, ...forecast.bars.map(({ latest }) => latest.netJpy));
  return (
    <section class="bar-strip" aria-labelledby={TITLE}>
      <h3 id={TITLE}>{t('bars_title')}</h3>
      <ol class="bars">
        {forecast.bars.map((bar) => (
          <OneBar key={bar.payDay.paidOn} bar={bar} share={bar.latest.netJpy / highest} />
        ))}
      </ol>
      <details class="bar-details">
        <summary>{t('bars_table')}</summary>
        <BarTable forecast={forecast} />
      </details>
    </section>
  );
}

/** @param share of the highest bar, 0–1 */
const OneBar = ({ bar, share }: { bar: Bar; share: number }) => (
  <li data-pay-day={bar.payDay.paidOn}>
    <span class="bar" aria-hidden style={{ '--share': share }} />
    <BarDay paidOn={bar.payDay.paidOn} />{' '}
    <span class={bar.latest.count > 0 ? undefined : 'sr-only'}>{sumWords(bar.latest)}</span>
  </li>
);

/** Where sums are long the weekday goes below the day. */
function BarDay({ paidOn }: { paidOn: string }) {
  const [day, weekday = ''] = payDayName(paidOn).split('(');
  return (
    <span class="bar-day">
      {day}
      <wbr />({weekday}
    </span>
  );
}
