import { millisecondsInDay } from 'date-fns/constants';
import { t } from '../../utils/i18n.ts';
import { minuteOf, toIsoDay, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { noCoverage } from '../../utils/timeline/coverage.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import type { Mark, Room } from '../../utils/timeline/room.ts';

/** No room of the site's has this number. */
export const EXAMPLE_ID = '0';

/** A sale that nobody made, in which everything is known that a text may ask for. */
export function exampleRoom(now: number): Room {
  const daysAgo = (days: number): Mark => ({
    eventId: 'example',
    at: minuteOf(now - days * millisecondsInDay),
  });
  return {
    ...foldRoom(EXAMPLE_ID, [], noCoverage(EXAMPLE_ID)),
    title: t('templates_example_service'),
    buyer: t('templates_example_buyer'),
    stage: 'open',
    priceJpy: 15_000,
    openedAt: daysAgo(7).at,
    dueOn: toIsoDay(toJapanClock(now + 7 * millisecondsInDay)),
    lastBuyerMessage: daysAgo(4),
    lastSellerMessage: daysAgo(3),
  };
}
