import { millisecondsInDay, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { startOfJapanDay, toJapanClock } from '../japan-time/calendar.ts';
import { datesIn } from '../japan-time/dates-in.ts';
import type { DateInText } from '../japan-time/dates-in.ts';

/** Nobody gives a buyer longer than this to answer (a guess); what seems to lie further is misread. */
const LONGEST_MS = 60 * millisecondsInDay;

/** A day without its month lies in the month that begins with the message. */
const HALF_A_MONTH_MS = 14.5 * millisecondsInDay;

/**
 * The deadline that a message sets, epoch ms: the one day at or after `writtenAt` that it says
 * 「まで」 of, at the hour that it names or at its end. null: it names none, or more than one, or
 * what it names cannot be trusted: a wrong weekday, a day that does not exist.
 */
export function deadlineNamedIn(text: string, writtenAt: number): number | null {
  const named = futureDatesIn(text, writtenAt).filter((date) => isUntil(text, date));
  return soleDeadline(named);
}

/**
 * The deadline that stands at these words, which the message contains; `otherwise` where they name
 * no date that can be read.
 */
export function deadlineAtWords(
  text: string,
  words: string,
  writtenAt: number,
  otherwise: number,
): number | null {
  const from = indexOfWords(text, words);
  if (from === null) return null;
  const there = futureDatesIn(text, writtenAt).find(
    (date) => date.from <= from && date.until > from,
  );
  // The hour that she added to the day, or 「11月24日」 as one of 「11月24日(火) 18時」.
  return there && there.until > from + words.length ? deadlineOf(there) : otherwise;
}

/** Not 「1月4日」 in 「11月4日」. */
function indexOfWords(text: string, words: string): number | null {
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const isCut = /^\d/.test(words) && /[\d/]/.test(text[from - 1] ?? '');
    if (!isCut) return from;
  }
  return null;
}

const futureDatesIn = (text: string, writtenAt: number): DateInText[] =>
  datesIn(text, startOfJapanDay(writtenAt) + HALF_A_MONTH_MS).filter((date) =>
    isTrusted(date, writtenAt),
  );

function isTrusted(date: DateInText, writtenAt: number): boolean {
  const { at, weekday, exists } = date;
  if (!exists || (weekday !== null && weekday !== toJapanClock(at).weekday)) return false;
  return deadlineOf(date) > writtenAt && at - writtenAt <= LONGEST_MS;
}

const isUntil = (text: string, { from, until }: DateInText): boolean =>
  /^[\s」』】)）]*(?:いっぱい|中|頃|ごろ)?[\s」』】)）]*(?:まで|迄)/u.test(text.slice(until)) ||
  /(?:期限|期日|締切|締め切り|〆切)(?:日|は|が)?[\s:：「『【]*$/u.test(text.slice(0, from));

const deadlineOf = ({ at, minute }: Pick<DateInText, 'at' | 'minute'>): number =>
  minute === null
    ? at + millisecondsInDay - millisecondsInSecond
    : at + minute * millisecondsInMinute;

/** Who reads an hour anywhere in it keeps to the hour. */
function soleDeadline(named: readonly DateInText[]): number | null {
  const days = new Set(named.map(({ at }) => at));
  const hours = new Set(named.map(({ minute }) => minute).filter((minute) => minute !== null));
  const [at] = days;
  if (at === undefined || days.size > 1 || hours.size > 1) return null;
  const [minute = null] = hours;
  return deadlineOf({ at, minute });
}
