import { useMemo } from 'preact/hooks';
import { millisecondsInMinute } from 'date-fns/constants';
import { forecastOf } from '../../utils/credit/forecast.ts';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { salesOf } from '../../utils/credit/sales-of.ts';
import { rulesFor } from '../../utils/deadlines/rules-for.ts';
import { t } from '../../utils/i18n.ts';
import type { Ledger } from '../../utils/store/questions.ts';
import { Ageing } from './Ageing.tsx';
import { Asking } from './Asking.tsx';
import { Forecast } from './Forecast.tsx';
import { Months } from './Months.tsx';
import { Planner } from './Planner.tsx';
import { Reconciliation } from './Reconciliation.tsx';
import { Services } from './Services.tsx';
import './forecast.css';

export interface MoneyViewProps {
  ledger: Ledger;
  now: number;
  preferences: OwnBook;
}

/** Of many thousand sales at each tick of the page would be felt; what is over by now the forecast sees itself. */
const RECKON_EVERY_MS = 10 * millisecondsInMinute;

/** When the money comes, what to do for it, and what it was. */
export function MoneyView({ ledger, now, preferences }: MoneyViewProps) {
  const reckonedAt = now - (now % RECKON_EVERY_MS);
  const sales = useMemo(
    () => salesOf(ledger.rows, preferences, reckonedAt),
    [ledger, preferences, reckonedAt],
  );
  const monies = sales.map(({ money }) => money);
  const [first] = sales;
  // No policy of hers is about payouts: the rule of one room is that of all.
  const forecast = first
    ? forecastOf(monies, now, rulesFor(first.room, preferences))
    : forecastOf(monies, now);
  if (!first) {
    return (
      <main class="dashboard-message">
        <h2>{t('nothing_seen_title')}</h2>
        <p>{t('nothing_seen_body')}</p>
      </main>
    );
  }
  return (
    <main class="money">
      <Forecast forecast={forecast} sales={sales} now={now} />
      <Asking sales={sales} now={now} />
      <Planner sales={sales} book={preferences} now={now} />
      <div class="money-two">
        <Ageing sales={sales} now={now} />
        <Services sales={sales} />
      </div>
      <Months sales={sales} />
      <Reconciliation sales={sales} credits={ledger.credits} />
    </main>
  );
}
