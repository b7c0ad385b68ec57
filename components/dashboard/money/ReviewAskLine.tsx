import { reviewAskOf } from '../../../utils/credit/review-asked.ts';
import type { ReviewAsk } from '../../../utils/credit/review-asked.ts';
import { t } from '../../../utils/i18n.ts';
import type { MessageKey } from '../../../utils/i18n.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { shortMoment } from '../../shared/words.ts';

/** Whether to ask this buyer for a review: once in a sale, and at the right moment. */
export function ReviewAskLine({ row: { room, duties }, now }: { row: RoomRow; now: number }) {
  const ask = reviewAskOf({ room, duties }, now);
  if (ask.kind === 'unknown') return null;
  return (
    <p data-review-ask={ask.kind}>
      <span class="quiet">{t('template_review_request')}</span> {askWords(ask)}
    </p>
  );
}

type Known = Exclude<ReviewAsk, { kind: 'unknown' }>;

function askWords(ask: Known): string {
  if (ask.kind === 'asked') {
    return t(
      ask.answeredBy ? 'review_asked_answered' : 'review_asked',
      shortMoment(ask.sent.at.from),
    );
  }
  return t(WHY[ask.why]);
}

const WHY: Record<Exclude<Known, { kind: 'asked' }>['why'], MessageKey> = {
  accepted: 'review_ask_accepted',
  'last-day': 'review_ask_last_day',
  'not-delivered': 'review_ask_not_delivered',
  'in-check': 'review_ask_in_check',
  'buyer-waits': 'review_ask_buyer_waits',
  closed: 'review_ask_closed',
  rated: 'review_ask_rated',
  returned: 'review_ask_returned',
  cancelled: 'review_ask_cancelled',
  'cancel-requested': 'review_ask_cancelled',
};
