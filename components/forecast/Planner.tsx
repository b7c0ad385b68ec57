import { useState } from 'preact/hooks';
import { BARS } from '../../utils/credit/forecast.ts';
import { payDaysFrom } from '../../utils/credit/pay-days.ts';
import type { PayDay } from '../../utils/credit/pay-days.ts';
import { planFor } from '../../utils/credit/plan.ts';
import type { Plan } from '../../utils/credit/plan.ts';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import type { Sale } from '../../utils/credit/sales-of.ts';
import { rulesFor } from '../../utils/deadlines/rules-for.ts';
import { t } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';
import { payDayName } from '../money/money-words.ts';
import { planWords } from './plan-words.ts';
import { SaleName } from './SaleName.tsx';

interface Props {
  sales: readonly Sale[];
  book: OwnBook;
  now: number;
}

/** By when she must deliver what for the payout that she chooses. */
export function Planner({ sales, book, now }: Props) {
  const [chosen, setChosen] = useState('');
  const payDays = payDaysFrom(now, BARS);
  const payDay = payDays.find(({ paidOn }) => paidOn === chosen) ?? payDays[0];
  return (
    <section aria-labelledby="planner-title">
      <h2 id="planner-title">{t('planner_title')}</h2>
      <label>
        {t('planner_choose')}{' '}
        <select
          name="planner-pay-day"
          value={payDay?.paidOn}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {payDays.map((each) => (
            <option key={each.paidOn} value={each.paidOn}>
              {t('planner_pay_day', shortMoment(each.requestBy), payDayName(each.paidOn))}
            </option>
          ))}
        </select>
      </label>
      {payDay && <Plans plans={plansOf(payDay, sales, book, now)} />}
    </section>
  );
}

type Planned = Pick<Sale, 'room'> & { plan: Plan };

/** What many sales have in common is said once; all of their names nobody reads. */
const MOST_SHOWN = 12;

const PlanSales = ({ plans }: { plans: readonly Planned[] }) => (
  <ul class="money-list plan-sales">
    {plans.map(({ room, plan }) => (
      <li key={room.roomId} data-plan={room.roomId} data-kind={kindOf(plan)}>
        <SaleName roomId={room.roomId} room={room} />
      </li>
    ))}
  </ul>
);

/** Sales with one answer stand together: with two hundred of them it is read once. */
const Plans = ({ plans }: { plans: readonly Planned[] }) => (
  <>
    {plans.length === 0 && <p class="quiet">{t('planner_nothing')}</p>}
    {[...Map.groupBy(plans, ({ plan }) => planWords(plan).join('\n'))].map(([words, alike]) => (
      <section key={words} class="plan-group">
        {words.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        <PlanSales plans={alike.slice(0, MOST_SHOWN)} />
        {alike.length > MOST_SHOWN && (
          <details>
            <summary>{t('planner_more', alike.length - MOST_SHOWN)}</summary>
            <PlanSales plans={alike.slice(MOST_SHOWN)} />
          </details>
        )}
      </section>
    ))}
  </>
);

const kindOf = (plan: Plan): string => (plan.kind === 'deliver' ? plan.chance : plan.kind);

/** What is to do comes first. */
const ORDER = ['safe', 'hopeful', 'too-late', 'anyway', 'nothing'];

const plansOf = (payDay: PayDay, sales: readonly Sale[], book: OwnBook, now: number): Planned[] =>
  sales
    .map(({ room, duties }) => ({
      room,
      plan: planFor(payDay, { room, duties, rules: rulesFor(room, book) }, now),
    }))
    .filter(({ plan }) => plan.kind !== 'nothing' || plan.why !== 'over')
    .sort((a, b) => ORDER.indexOf(kindOf(a.plan)) - ORDER.indexOf(kindOf(b.plan)));
