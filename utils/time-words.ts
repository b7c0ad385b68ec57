import { t } from './i18n.ts';
import type { TimeLeft } from './japan-time/format.ts';

/** `あと 7時間12分`, `2時間5分 超過`. */
export const timeLeftWords = (left: TimeLeft): string =>
  t(left.isPast ? 'time_over' : 'time_left', amountWords(left));

/** The same for what is a chance or a target, not an obligation: nobody is late, time has passed. */
export const timePassedWords = (left: TimeLeft): string =>
  t(left.isPast ? 'time_passed' : 'time_left', amountWords(left));

/** `3分前`; under a minute `たった今`. */
export const timeAgoWords = (left: TimeLeft): string =>
  left.unit === 'minutes' && left.minutes === 0
    ? t('time_just_now')
    : t('time_ago', amountWords(left));

/** The bare length, `3日 2時間`. A unit that is zero is left out, except the last one. */
export function amountWords({ unit, days, hours, minutes }: TimeLeft): string {
  if (unit === 'minutes') return t('amount_minutes', minutes);
  if (unit === 'days') {
    return hours === 0 ? t('amount_days', days) : t('amount_days_hours', days, hours);
  }
  return minutes === 0 ? t('amount_hours', hours) : t('amount_hours_minutes', hours, minutes);
}
