import { payDayFor } from '../../utils/credit/pay-days.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import { rulesFor } from '../../utils/deadlines/rules-for.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { latestDeliveryFor } from '../../utils/what-if/latest-delivery.ts';
import { shortMoment } from '../shared/words.ts';

/** Until when she must deliver so that the money can be asked for in the payout that closes next. */
export function LatestDelivery({ room, book, now }: { room: Room; book: RuleBook; now: number }) {
  const { requestBy } = payDayFor(now);
  const latest = latestDeliveryFor(requestBy, rulesFor(room, book));
  return (
    <p class="quiet" data-latest-delivery>
      {latest > now
        ? t('what_if_latest', shortMoment(requestBy), shortMoment(latest))
        : t('what_if_too_late', shortMoment(requestBy))}
    </p>
  );
}
