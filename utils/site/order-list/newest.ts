import { dayOf, parseIsoDay } from '../../japan-time/calendar.ts';
import type { Moment } from '../../japan-time/moment.ts';
import { CLOCK_SKEW_MS, parseSlashStamp, resolvePastStamp } from '../../japan-time/stamps.ts';
import type { YearlessStamp } from '../../japan-time/stamps.ts';
import { missing, settle } from '../field.ts';
import type { Answer, Field } from '../field.ts';
import { MYPAGE } from '../selectors-mypage.ts';
import { bareStamps, isStamp } from './bare.ts';
import type { Dress } from './bare.ts';
import { orBare, partsOf } from './ways.ts';

/** The stamp of the last message has no year: the newest one that is past and not before the sale. */
export function readNewest(
  cards: readonly Element[],
  dressOf: () => Dress,
  soldOn: Field<string>,
  now: number,
): Field<Moment> {
  const byClass = partsOf(cards, MYPAGE.cardSentAt)
    .map((element) => element.textContent)
    .filter(isStamp)
    .flatMap((text) => toAnswer(text, 'class'));
  const answers = orBare(byClass, () =>
    bareStamps(cards, dressOf()).flatMap((text) => toAnswer(text, 'structure')),
  );
  const stamp = settle('newest', answers, isSameStamp);
  if ('missing' in stamp) return stamp;
  const at = resolvePastStamp(stamp.value, now + CLOCK_SKEW_MS);
  return at && !isBeforeSale(at, soldOn) ? { ...stamp, value: at } : missing('newest');
}

function toAnswer(text: string, how: Answer<unknown>['how']): Answer<YearlessStamp>[] {
  const value = parseSlashStamp(text);
  return value ? [{ value, how }] : [];
}

const isSameStamp = (a: YearlessStamp, b: YearlessStamp): boolean =>
  a.month === b.month && a.day === b.day && a.hour === b.hour && a.minute === b.minute;

function isBeforeSale(at: Moment, soldOn: Field<string>): boolean {
  const day = 'value' in soldOn ? parseIsoDay(soldOn.value) : undefined;
  return day !== undefined && at.until < dayOf(day).from;
}
