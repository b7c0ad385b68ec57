import { millisecondsInDay } from 'date-fns/constants';
import { dayOf, parseIsoDay, startOfJapanDay } from '../../japan-time/calendar.ts';
import type { Moment } from '../../japan-time/moment.ts';
import type { Clock, Duty } from '../../deadlines/duty.ts';
import type { Room } from '../../timeline/room.ts';
import { withoutHonorific } from '../honorific.ts';
import type { DateName, ValueName } from './nodes.ts';

/** What a room tells at a moment; null where it does not. Dates are epoch ms. */
export interface RoomValues {
  words: Record<Exclude<ValueName, DateName>, string | null>;
  dates: Record<DateName, number | null>;
  /** From then on, as far as it is known, nobody can write in the room any more. */
  closesAt: number | null;
}

export function roomValuesOf(room: Room, duties: readonly Duty[], now: number): RoomValues {
  const due = room.dueOn === null ? undefined : parseIsoDay(room.dueOn);
  const lastOwn = dayKnown(room.lastSellerMessage?.at);
  return {
    words: {
      // A nickname that is nothing but 様 is no name: the person is asked for one.
      buyer: withoutHonorific(room.buyer ?? '') || null,
      service: room.title,
      price: room.priceJpy === null ? null : `${room.priceJpy.toLocaleString('ja-JP')}円`,
      'days-since': lastOwn === null ? null : daysSince(lastOwn, now),
      room: room.roomId,
    },
    dates: {
      due: due ? dayOf(due).from : null,
      opened: dayKnown(room.openedAt),
      'last-own': lastOwn,
      'last-buyer': dayKnown(room.lastBuyerMessage?.at),
      'delivery-limit': earliestOf(['delivery-check'], duties),
    },
    closesAt: earliestOf(CLOSING, duties),
  };
}

const CLOSING: readonly Clock[] = [
  'delivery-check',
  'after-acceptance',
  'seller-cancel-request',
  'room-limit',
];

/** The earliest: nobody is told that there is more time than there is. */
function earliestOf(clocks: readonly Clock[], duties: readonly Duty[]): number | null {
  const running = duties.filter(({ clock, ended }) => clocks.includes(clock) && !ended);
  return running.length === 0 ? null : Math.min(...running.map(({ due }) => due.from));
}

/** A day is named to a buyer only where it is known which. */
const dayKnown = (at: Moment | null | undefined): number | null =>
  at && startOfJapanDay(at.from) === startOfJapanDay(at.until) ? at.from : null;

/** Whole days of the calendar, as people count them. */
function daysSince(at: number, now: number): string {
  const days = Math.round((startOfJapanDay(now) - startOfJapanDay(at)) / millisecondsInDay);
  // The site's clock may run ahead of this computer's.
  return String(Math.max(0, days));
}
