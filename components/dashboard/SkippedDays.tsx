import type { Duty } from '../../utils/deadlines/duty.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { fromJapanClock, parseIsoDay } from '../../utils/japan-time/calendar.ts';
import { daysOffBetween } from '../../utils/japan-time/working-time.ts';
import type { DayOff, WhyOff, WorkingTime } from '../../utils/japan-time/working-time.ts';
import { Line } from '../shared/Explanation.tsx';
import { shortMoment } from '../shared/words.ts';

const MOST_DAYS = 8;

const WHY: Record<WhyOff, MessageKey> = {
  weekday: 'off_weekday',
  holiday: 'off_holiday',
  obon: 'off_obon',
  'new-year': 'off_new_year',
  leave: 'off_leave',
};

/** The days that did not count, each with its reason. */
export function SkippedDays({ duty, time }: { duty: Duty; time: WorkingTime }) {
  const off = daysOffBetween(duty.startedAt.from, duty.due.from, time);
  const words = off.slice(0, MOST_DAYS).map(wordsOf).join(t('list_comma'));
  const more = off.length - MOST_DAYS;
  return (
    <Line term={t('explain_skipped')}>
      {off.length === 0 ? t('explain_skipped_none') : words}
      {more > 0 && ` ${t('explain_skipped_more', more)}`}
    </Line>
  );
}

const wordsOf = ({ day, why }: DayOff): string =>
  t('explain_skipped_day', dayWords(day), t(WHY[why]));

/** `11/23(月)` */
function dayWords(isoDay: string): string {
  const day = parseIsoDay(isoDay);
  return day ? (shortMoment(fromJapanClock(day)).split(' ')[0] ?? isoDay) : isoDay;
}
