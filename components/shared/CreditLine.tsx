import type { Credit } from '../../utils/credit/credit.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { shortMoment, yen } from './words.ts';

const REASON: Record<Credit['reason'], MessageKey> = {
  'after-delivery': 'credit_reason_after_delivery',
  'after-acceptance': 'credit_reason_after_acceptance',
  'room-limit': 'credit_reason_room_limit',
  closed: 'credit_reason_closed',
};

export const creditReason = (credit: Credit): string => t(REASON[credit.reason]);

/** One sale's money: how much, and by when it is going to be counted. */
export function CreditLine({ credit }: { credit: Credit }) {
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
        <strong class="credit-amount">{yen(credit.netJpy)}</strong>
      )}
      <span class="credit-when">{whenWords(credit)}</span>
    </p>
  );
}

function whenWords({ state, expected, creditedAt }: Credit): string {
  if (state === 'credited') {
    const at = creditedAt ?? expected;
    return at ? t('credit_credited', shortMoment(at.until)) : t('event_credited');
  }
  return expected ? t('credit_expected', shortMoment(expected.until)) : t('credit_unbounded');
}
