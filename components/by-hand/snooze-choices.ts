import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { startOfJapanDay, toJapanClock } from '../../utils/japan-time/calendar.ts';

export interface SnoozeChoice {
  name: 'hour' | 'evening' | 'morning' | 'monday' | 'limit';
  /** Epoch ms. */
  until: number;
}

const NINE = 9 * millisecondsInHour;
const EVENING = 20 * millisecondsInHour;
/** Who is still up before that means the morning that comes. */
const NIGHT_ENDS = 5;
const DAYS_OF_WEEK = 7;

/**
 * Until when she may want to hear nothing, nearest first. What lies beyond the limit is offered as
 * the limit itself.
 *
 * @param limit as `snoozeLimitOf` gives it; empty where it is over
 */
export function snoozeChoices(now: number, limit: number | null): SnoozeChoice[] {
  const last = limit ?? Infinity;
  if (last <= now) return [];
  const wished = wishesAt(now);
  const choices = wished.filter(({ until }) => until <= last);
  return choices.length === wished.length || choices.some(({ until }) => until === last)
    ? choices
    : [...choices, { name: 'limit', until: last }];
}

function wishesAt(now: number): SnoozeChoice[] {
  const { hour, weekday } = toJapanClock(now);
  const today = startOfJapanDay(now);
  const morning = today + (hour < NIGHT_ENDS ? 0 : millisecondsInDay) + NINE;
  const daysToMonday = (DAYS_OF_WEEK + 1 - weekday) % DAYS_OF_WEEK || DAYS_OF_WEEK;
  const wishes: SnoozeChoice[] = [
    { name: 'hour', until: now + millisecondsInHour },
    { name: 'evening', until: today + EVENING },
    { name: 'morning', until: morning },
    { name: 'monday', until: today + daysToMonday * millisecondsInDay + NINE },
  ];
  return wishes
    .filter(
      ({ until }, index) => until > now && wishes.findIndex((w) => w.until === until) === index,
    )
    .sort((a, b) => a.until - b.until);
}
