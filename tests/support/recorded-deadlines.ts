import type { Clock } from '../../utils/deadlines/duty.ts';
import { dayOf, minuteOf } from '../../utils/japan-time/calendar.ts';
import type { Moment } from '../../utils/japan-time/moment.ts';
import type { Reading } from '../../utils/site/reading.ts';
import { found, HOUR, japan, listedRoom, message, orderList, talkroom } from './readings.ts';

/** What somebody saw start on the site, and the deadline that the site then printed. */
interface Recorded {
  name: string;
  clock: Clock;
  /** One look, an hour after the earliest moment at which it can have begun. */
  look: Reading;
  printed: number;
}

const isoDay = (year: number, month: number, day: number): string =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

/** A sale whose automatic first message was seen. */
export const openedAt = (at: number): Reading =>
  talkroom({ readAt: at + HOUR, messages: [message({ side: 'auto', at: minuteOf(at) })] });

/** A sale of which only the list's day is known. */
export const soldOn = (year: number, month: number, day: number): Reading =>
  orderList([listedRoom({ soldOn: found(isoDay(year, month, day)) })], {
    readAt: japan(year, month, day, 1),
  });

export const deliveredAt = (at: number): Reading =>
  talkroom({
    readAt: at + HOUR,
    step: found({ label: '納品送付', meaning: 'delivered' }),
    messages: [message({ siteId: 5, side: 'seller', mark: 'formal-delivery', at: minuteOf(at) })],
  });

/** The buyer wrote at that minute and nobody has answered. */
export const askedAt = (at: Moment): Reading =>
  talkroom({ readAt: at.from + HOUR, messages: [message({ siteId: 5, at })] });

export const dayIn = (year: number, month: number, day: number): Moment =>
  dayOf({ year, month, day });

/** Seen on the site by sellers between August and September 2026. */
export const RECORDED: readonly Recorded[] = [
  {
    name: 'bought on 8/7 at 22:38, printed 8/9 23:00',
    clock: 'first-contact',
    look: openedAt(japan(2026, 8, 7, 22, 38)),
    printed: japan(2026, 8, 9, 23),
  },
  {
    name: 'bought on 9/25 at 1:19, printed 9/27 2:00',
    clock: 'first-contact',
    look: openedAt(japan(2026, 9, 25, 1, 19)),
    printed: japan(2026, 9, 27, 2),
  },
  {
    name: 'sold on 8/25, printed 8/27 21:00',
    clock: 'first-contact',
    look: soldOn(2026, 8, 25),
    printed: japan(2026, 8, 27, 21),
  },
  {
    name: 'sold on 8/4, printed 8/6 16:00',
    clock: 'first-contact',
    look: soldOn(2026, 8, 4),
    printed: japan(2026, 8, 6, 16),
  },
  {
    name: 'formally delivered on 8/6 at 16:49, printed 8/9 17:00',
    clock: 'delivery-check',
    look: deliveredAt(japan(2026, 8, 6, 16, 49)),
    printed: japan(2026, 8, 9, 17),
  },
];
