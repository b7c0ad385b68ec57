import type { Sums } from '../../utils/credit/forecast-sums.ts';
import type { WhyNoDay } from '../../utils/credit/forecast-place.ts';
import type { MoneyState } from '../../utils/credit/money.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { payDayName, sumWords } from '../money/money-words.ts';
import type { Column } from './forecast-columns.ts';
import { statesIn } from './forecast-columns.ts';

const SHORT: Record<MoneyState, MessageKey> = {
  'not-delivered': 'forecast_not_delivered',
  'with-buyer': 'forecast_with_buyer',
  'second-round': 'money_second_round',
  accepted: 'stage_accepted',
  'at-limit': 'forecast_at_limit',
  credited: 'forecast_credited',
  requested: 'forecast_requested',
  paid: 'money_paid',
  cancelled: 'money_cancelled',
  unknown: 'stage_unknown',
};
const WHY: Record<WhyNoDay, MessageKey> = {
  'not-delivered': 'no_day_not_delivered',
  overdue: 'no_day_overdue',
  'request-unknown': 'no_day_request_unknown',
  'request-over': 'no_day_request_over',
  unknown: 'no_day_unknown',
};

/** A word or two, for the head of a table; `moneyStateName` says it in full. */
export const shortStateName = (state: MoneyState): string => t(SHORT[state]);
export const noDayWords = (why: WhyNoDay): string => t(WHY[why]);

export const columnName = ({ payDay }: Column): string =>
  payDay ? payDayName(payDay.paidOn) : t('forecast_later');

export const countWords = ({ count, incompleteCount }: Sums): string =>
  incompleteCount > 0
    ? t('forecast_count_incomplete', count, incompleteCount)
    : t('forecast_count', count);

/** All that a bar shows, in one sentence. */
export function barWords(column: Column): string {
  const { latest } = column;
  const parts = statesIn(latest).flatMap((state) => {
    const sums = latest.byState.get(state);
    return sums ? `${shortStateName(state)} ${sumWords(sums)}` : [];
  });
  const total = `${columnName(column)} ${sumWords(latest)} (${countWords(latest)})`;
  return [total, ...parts].join(t('list_comma'));
}
