import { isAboutNow, isOpen, stateOf } from '../../utils/deadlines/duty.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { compareDuties } from '../../utils/deadlines/rank.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import { t } from '../../utils/i18n.ts';
import { timeLeftWords, timePassedWords } from '../../utils/time-words.ts';
import { clockName, endName, shortMoment } from './words.ts';

export type Tone = 'danger' | 'caution' | 'calm';

const DANGER_MS = 6 * 60 * 60 * 1000;
const CAUTION_MS = 24 * 60 * 60 * 1000;

/** An obligation costs the seller something when missed; a chance or a target of her own does not. */
const isObligation = (duty: Duty): boolean => duty.owner === 'seller' && duty.basis !== 'own';

/** Its time runs or has run out: neither over nor paused. */
const isCounting = (duty: Duty, now: number): boolean =>
  ['running', 'overdue'].includes(stateOf(duty, now));

/** What a list shows of a room; what is over is shown where the room is opened. */
export const isListed = (duty: Duty, now: number): boolean =>
  isCounting(duty, now) || stateOf(duty, now) === 'paused';

/** What the seller calls it, where she has set it. */
export const dutyName = ({ clock, label }: Duty): string =>
  label === null ? clockName(clock) : t('duty_of_her_own', label);

/** Of all duties of one room: a clock may run more than once. */
export const dutyKey = ({ clock, startedAt, because }: Duty): string =>
  `${clock}${startedAt.from}${because[0] ?? ''}`;

/** `一時停止中 · 素材待ち` */
const pausedWords = (reason: string): string =>
  reason === '' ? t('state_paused') : `${t('state_paused')} · ${reason}`;

export function toneOf(duty: Duty, now: number): Tone {
  if (!isCounting(duty, now)) return 'calm';
  const left = duty.due.from - now;
  if (!isObligation(duty)) return left <= 0 && duty.owner !== 'site' ? 'caution' : 'calm';
  if (left < DANGER_MS) return 'danger';
  return left < CAUTION_MS ? 'caution' : 'calm';
}

/** `あと 7時間12分`, `2時間 超過`, `1日 経過`, `一時停止中 · 素材待ち` or `済み`. */
export function dutyLeftWords(duty: Duty, now: number): string {
  const state = stateOf(duty, now);
  if (state === 'met' || state === 'expired') return endName(state);
  if (duty.paused) return pausedWords(duty.paused.reason);
  const left = timeLeft(duty.due.from, now);
  if (isObligation(duty) && isAboutNow(duty, now)) return t('about_now');
  return isObligation(duty) ? timeLeftWords(left) : timePassedWords(left);
}

/** `11/22(日) 23:00 まで`; `… から` for a chance that has come. */
export function dueWords(duty: Duty, now: number): string {
  if (stateOf(duty, now) === 'paused') return t('paused_due', shortMoment(duty.due.from));
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
