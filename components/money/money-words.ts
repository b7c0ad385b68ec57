import type { Contradiction, Money, MoneyReason, MoneyState } from '../../utils/credit/money.ts';
import type { Sums } from '../../utils/credit/forecast-sums.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { fromJapanClock, parseIsoDay } from '../../utils/japan-time/calendar.ts';
import { shortMoment, yen } from '../shared/words.ts';

const STATE: Record<MoneyState, MessageKey> = {
  'not-delivered': 'money_not_delivered',
  'with-buyer': 'money_with_buyer',
  'second-round': 'money_second_round',
  accepted: 'money_accepted',
  'at-limit': 'money_at_limit',
  credited: 'money_credited',
  requested: 'money_requested',
  paid: 'money_paid',
  cancelled: 'money_cancelled',
  unknown: 'money_unknown',
};
const REASON: Record<MoneyReason, MessageKey> = {
  'not-delivered': 'money_reason_not_delivered',
  'after-delivery': 'credit_reason_after_delivery',
  'second-round': 'money_reason_second_round',
  'after-acceptance': 'credit_reason_after_acceptance',
  'room-limit': 'credit_reason_room_limit',
  closed: 'credit_reason_closed',
  'revenue-page': 'credit_reason_revenue_page',
  'sales-file': 'credit_reason_revenue_page',
  cancelled: 'money_reason_cancelled',
  unknown: 'money_reason_unknown',
};

export const moneyStateName = (state: MoneyState): string => t(STATE[state]);
export const moneyReason = ({ reason }: Money): string => t(REASON[reason]);

export function contradictionWords(contradiction: Contradiction): string {
  switch (contradiction.kind) {
    case 'credited-though-cancelled':
      return t('money_credited_though_cancelled');
    case 'credited-while-open':
      return t('money_credited_while_open');
    case 'credited-twice':
      return t('money_credited_twice', yen(contradiction.netJpy));
    case 'amount-differs': {
      const { expectedJpy, creditedJpy } = contradiction;
      return t('money_amount_differs', yen(expectedJpy), yen(creditedJpy));
    }
    case 'part-not-credited':
      return t('money_part_not_credited');
  }
}

/** By whom an amount is said, and with which fee it was reckoned. */
export function amountBasis({ parts, netJpy, isNetActual }: Money): string {
  if (netJpy === null) return t('money_amount_missing');
  if (isNetActual) return t('money_actual');
  const [service] = parts;
  if (!service || service.perMille === null) return t('money_estimate');
  const percent = service.perMille / 10;
  return t(service.isFeeCertain ? 'money_estimate_by_fee' : 'money_fee_uncertain', percent);
}

/** `11/21(土) 19:00〜11/24(火) 20:00に確定見込み`, or only its end where it may come at any time. */
export function expectedWords({ expected, isOverdue }: Money, now: number): string {
  if (!expected) return t('credit_unbounded');
  const until = shortMoment(expected.until);
  if (isOverdue) return t('credit_should_be', until);
  if (expected.from <= now) return t('credit_expected', until);
  return t('money_between', shortMoment(expected.from), until);
}

/** Never less than is known, and never more. */
export function sumWords({ netJpy, incompleteCount }: Sums): string {
  if (incompleteCount === 0) return yen(netJpy);
  return netJpy === 0 ? t('money_sum_missing') : t('money_at_least', yen(netJpy));
}

/** `11/20(金)` */
export function payDayName(isoDay: string): string {
  const day = parseIsoDay(isoDay);
  return day ? (shortMoment(fromJapanClock(day)).split(' ')[0] ?? isoDay) : isoDay;
}
