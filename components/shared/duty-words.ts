import { isAboutNow, isOpen, stateOf } from '../../utils/deadlines/duty.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { compareDuties } from '../../utils/deadlines/rank.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import { t } from '../../utils/i18n.ts';
import { timeLeftWords, timePassedWords } from '../../utils/time-words.ts';
import { endName, shortMoment } from './words.ts';

export type Tone = 'danger' | 'caution' | 'calm';

const DANGER_MS = 6 * 60 * 60 * 1000;
const CAUTION_MS = 24 * 60 * 60 * 1000;

/** An obligation costs the seller something when missed; a chance or a target of her own does not. */
const isObligation = (duty: Duty): boolean => duty.owner === 'seller' && duty.basis !== 'own';

export function toneOf(duty: Duty, now: number): Tone {
  if (duty.ended) return 'calm';
  const left = duty.due.from - now;
  if (!isObligation(duty)) return left <= 0 && duty.owner !== 'site' ? 'caution' : 'calm';
  if (left < DANGER_MS) return 'danger';
  return left < CAUTION_MS ? 'caution' : 'calm';
}

/** `あと 7時間12分`, `2時間 超過`, `1日 経過` or `済み`. */
export function dutyLeftWords(duty: Duty, now: number): string {
  const state = stateOf(duty, now);
  if (state === 'met' || state === 'expired') return endName(state);
  const left = timeLeft(duty.due.from, now);
  if (isObligation(duty) && isAboutNow(duty, now)) return t('about_now');
  return isObligation(duty) ? timeLeftWords(left) : timePassedWords(left);
}

/** `11/22(日) 23:00 まで`; `… から` for a chance that has come. */
export function dueWords(duty: Duty, now: number): string {
  if (isObligation(duty) && isAboutNow(duty, now))
    return t('until_latest', shortMoment(duty.due.until));
  const isChance = !isObligation(duty) && stateOf(duty, now) === 'overdue';
  return t(isChance ? 'since' : 'until', shortMoment(duty.due.from));
}

/** Open before ended, what people owe before what the site does by itself, then by urgency. */
export const compareForReading = (a: Duty, b: Duty): number =>
  Number(!isOpen(a)) - Number(!isOpen(b)) ||
  Number(a.owner === 'site') - Number(b.owner === 'site') ||
  compareDuties(a, b);
