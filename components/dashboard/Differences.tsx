import type { Credit } from '../../utils/credit/credit.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { payDayFor } from '../../utils/credit/pay-days.ts';
import { t } from '../../utils/i18n.ts';
import { dayOf, parseIsoDay } from '../../utils/japan-time/calendar.ts';
import { differencesOf } from '../../utils/what-if/differences-of.ts';
import type { Difference } from '../../utils/what-if/differences-of.ts';
import type { Outcome } from '../../utils/what-if/suppose.ts';
import { creditWhenWords } from '../shared/CreditLine.tsx';
import { allDueWords } from '../shared/Explanation.tsx';
import { dutyKey, dutyName } from '../shared/duty-words.ts';
import { endName, laneName, momentWords, shortMoment, yen } from '../shared/words.ts';

interface Props {
  before: Outcome;
  after: Outcome;
  now: number;
}

/** What would be otherwise, beside what is. It is no duty of the room: scripts shall not find it. */
export function Differences({ before, after, now }: Props) {
  const clocks = differencesOf(before, after);
  const [money, otherMoney] = [moneyWords(before.credit, now), moneyWords(after.credit, now)];
  if (clocks.length === 0 && money === otherMoney && before.lane === after.lane) {
    return <p>{t('what_if_nothing')}</p>;
  }
  return (
    <table class="facts-table differences">
      <thead>
        <tr>
          <th scope="col">{t('what_if_what')}</th>
          <th scope="col">{t('what_if_now')}</th>
          <th scope="col">{t('what_if_then')}</th>
        </tr>
      </thead>
      <tbody>
        {clocks.map((difference) => (
          <tr key={keyOf(difference)} data-difference={difference.clock}>
            <th scope="row">{nameOf(difference)}</th>
            <td>{dutyWords(difference.before, now)}</td>
            <td>{dutyWords(difference.after, now)}</td>
          </tr>
        ))}
        {money !== otherMoney && (
          <Changed name="credit" title={t('room_credit')} words={[money, otherMoney]} />
        )}
        {before.lane !== after.lane && (
          <Changed
            name="lane"
            title={t('what_if_lane')}
            words={[laneName(before.lane), laneName(after.lane)]}
          />
        )}
      </tbody>
    </table>
  );
}

interface ChangedProps {
  name: string;
  title: string;
  words: [string, string];
}

const Changed = ({ name, title, words: [before, after] }: ChangedProps) => (
  <tr data-difference={name}>
    <th scope="row">{title}</th>
    <td>{before}</td>
    <td>{after}</td>
  </tr>
);

const keyOf = ({ before, after }: Difference): string =>
  [before, after].map((duty) => duty && dutyKey(duty)).join();

const nameOf = ({ before, after }: Difference): string => {
  const duty = before ?? after;
  return duty ? dutyName(duty) : '';
};

function dutyWords(duty: Duty | null, now: number): string {
  if (!duty) return t('what_if_none');
  return duty.ended ? endName(duty.ended.state) : allDueWords(duty, now);
}

function moneyWords(credit: Credit | null, now: number): string {
  if (!credit) return t('what_if_none');
  const amount = credit.netJpy === null ? t('what_if_amount_unknown') : yen(credit.netJpy);
  return [amount, creditWhenWords(credit, now), payDayWords(credit)].filter(Boolean).join(' · ');
}

/** When the money could be in the bank, if it counts as late as is promised. */
function payDayWords({ expected }: Credit): string {
  if (!expected) return '';
  const { requestBy, paidOn } = payDayFor(expected.until);
  const day = parseIsoDay(paidOn);
  return day ? t('what_if_paid', shortMoment(requestBy), momentWords(dayOf(day))) : '';
}
