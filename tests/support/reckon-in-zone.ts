import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { laneOf } from '../../utils/deadlines/lane-of.ts';
import { formatForBuyer, formatShort } from '../../utils/japan-time/format.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { parseSlashStamp, resolveDeadlineStamp } from '../../utils/japan-time/stamps.ts';
import { proposeNoticeDeadline } from '../../utils/japan-time/working-days.ts';
import { RECORDED, askedAt, dayIn, deliveredAt, openedAt, soldOn } from './recorded-deadlines.ts';
import { japan } from './readings.ts';
import { afterLooks } from './rooms.ts';

/**
 * `TZ=… node tests/support/reckon-in-zone.ts [zone …]` prints what is reckoned on a computer that
 * stands there, and again after it was carried to each of the others: one line of JSON each.
 */
for (const zone of [process.env['TZ'], ...process.argv.slice(2)]) {
  process.env['TZ'] = zone;
  const summer = new Date(japan(2026, 7, 1)).getTimezoneOffset();
  console.log(JSON.stringify({ zone, summer, reckoned: reckoned() }));
}

function reckoned() {
  const looks = [
    ...RECORDED.map(({ look }) => look),
    openedAt(japan(2026, 12, 31, 23, 59)),
    openedAt(japan(2028, 2, 27, 8, 30)),
    soldOn(2026, 12, 31),
    deliveredAt(japan(2026, 12, 29, 0, 0)),
    askedAt(dayIn(2028, 2, 29)),
  ];
  return {
    rooms: looks.map((look) => {
      const { room, duties } = afterLooks(look);
      const due = duties.map(
        (duty) => `${formatShort(duty.due.from)} ${toIsoJapan(duty.due.until)}`,
      );
      return { room, duties, due, lane: laneOf(room, duties, look.readAt) };
    }),
    printed: ['1/1 0:00', '2/29 23:00', '12/31 24:00'].map(deadlineIn),
    notices: everyDayAround(japan(2026, 12, 31)).map((now) =>
      formatForBuyer(proposeNoticeDeadline(now)),
    ),
  };
}

function deadlineIn(text: string): number | null {
  const stamp = parseSlashStamp(text);
  return (stamp && resolveDeadlineStamp(stamp, japan(2027, 12, 31, 23, 59))) ?? null;
}

/** A minute before and after midnight in Japan, which are other days elsewhere. */
function everyDayAround(day: number): number[] {
  const days = Array.from({ length: 20 }, (_, index) => day + (index - 10) * millisecondsInDay);
  return days.flatMap((at) => [at - millisecondsInMinute, at + millisecondsInMinute]);
}
