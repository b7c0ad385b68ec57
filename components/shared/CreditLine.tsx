import type { Credit } from '../../utils/credit/credit.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { momentWords, shortMoment, yen } from './words.ts';

const REASON: Record<Credit['reason'], MessageKey> = {
  'after-delivery': 'credit_reason_after_delivery',
  'after-acceptance': 'credit_reason_after_acceptance',
  'room-limit': 'credit_reason_room_limit',
  closed: 'credit_reason_closed',
  'revenue-page': 'credit_reason_revenue_page',
};

export const creditReason = (credit: Credit): string => t(REASON[credit.reason]);

/** What the revenue page printed and what the price had promised; empty where they agree. */
export function creditDifference({ netJpy, estimatedNetJpy, isNetActual }: Credit): string {
  if (!isNetActual || netJpy === null || estimatedNetJpy === null) return '';
  const difference = netJpy - estimatedNetJpy;
  if (difference === 0) return '';
  const key = difference > 0 ? 'credit_more_than_estimate' : 'credit_less_than_estimate';
  return t(key, yen(estimatedNetJpy), yen(Math.abs(difference)));
}

/** One sale's money: how much, and by when it is going to be counted. */
export function CreditLine({ credit, now }: { credit: Credit; now: number }) {
  const { expected } = credit;
  return (
    <p
      class="credit"
      data-credit={credit.state}
      data-gross={credit.grossJpy ?? undefined}
      data-net={credit.netJpy ?? undefined}
      data-from={expected ? toIsoJapan(expected.from) : undefined}
      data-until={expected ? toIsoJapan(expected.until) : undefined}
    >
      {credit.netJpy === null ? (
        <span class="quiet">{t('credit_amount_unknown')}</span>
      ) : (
        <strong class="credit-amount">{amountWords(credit, credit.netJpy)}</strong>
      )}
      <span class="credit-when">{creditWhenWords(credit, now)}</span>
    </p>
  );
}

/** A sale on its way says beside the amount that it is expected. */
const amountWords = ({ state, isNetActual }: Credit, netJpy: number): string =>
  state === 'credited' && !isNetActual ? t('credit_estimated', yen(netJpy)) : yen(netJpy);

/** When it is counted, or was. */
export function creditWhenWords({ state, expected, creditedAt }: Credit, now: number): string {
  if (state === 'credited') {
    return creditedAt ? t('credit_credited', momentWords(creditedAt)) : t('event_credited');
  }
  if (!expected) return t('credit_unbounded');
  // Nobody has looked since: it must have been counted, and nothing here has seen it.
  if (now >= expected.until) return t('credit_should_be', shortMoment(expected.until));
  return t('credit_expected', shortMoment(expected.until));
}
