import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { fromJapanClock, toJapanClock } from '../japan-time/calendar.ts';
import { datesIn } from '../japan-time/dates-in.ts';
import type { DateInText } from '../japan-time/dates-in.ts';
import { toHalfWidth } from '../japan-time/stamps.ts';
import { isWorkingDay } from '../japan-time/working-days.ts';
import { WEEKDAYS } from '../templates/language/vocabulary.ts';
import { sentenceAround } from './draft-text.ts';
import type { DraftText, Sentence } from './draft-text.ts';
import type { DraftCircumstances, Finding } from './finding.ts';

/** Until then somebody shall do something. */
const UNTIL =
  /^[^\S\n]*(?:頃|ごろ|中|いっぱい)?(?:まで|迄|(?<=中)に|を?(?:期限|締切|〆切|締め切り)|必着)/;
const DUE = /(?:締切|締め切り|〆切|期限|期日)[はを:： ][^、。]{0,6}$/;
const ASKS_BUYER =
  /お願い|くださ|下さ|いただけ|頂け|ますか|ましょうか|幸い|助かり|ない場合|なければ|なけれ|必着|お?返事|ご返信|(?:締切|締め切り|〆切)/;
/** What comes after the day tells that it is over, or that something goes on since. */
const LOOKS_BACK =
  /(?:いただい|頂い|いただき|頂き|伺い|うかがい|下さい|くださっ|存じ|遅れ)(?:た|まし)|(?:まし|でし)(?:た|て)|(?:し|っ|い|み|れ|け|え|んだ|き)た(?:件|内容|際|とき|時|後|もの|分|ため|の|[一-龠])|^(?:から|より|以降|以来|付|時点|現在|分の|[〜~-])|(?:いただい|頂い|受け取っ|預かっ|お預かりし|確認し|届い)ております/;
/** A day so long ago, and nothing asked: a birthday, a year of foundation. */
const LONG_AGO_MS = 60 * millisecondsInDay;
/** So far away the year that is meant is not certain. */
const FAR_MS = 150 * millisecondsInDay;
const ANOTHER_YEAR = /(?:昨年|去年|一昨年|前年|来年|再来年|翌年|毎年)[の、 ]?$/;

/** Days that are over, fall on another weekday, do not exist, or are a day off where she asks for an answer. */
export function findDates({ text }: DraftText, { now }: DraftCircumstances): Finding[] {
  return datesIn(text, now).flatMap((date) => {
    const around = sentenceAround(text, date.from, date.until);
    const named = { from: date.from, until: date.until, words: text.slice(date.from, date.until) };
    if (!date.exists) return noSuchDay(date, named, around);
    if (ANOTHER_YEAR.test(around.before) && date.largest !== 'year') return [];
    return [wrongWeekday(date, named, now), passed(date, named, { around, now })].filter(
      (finding) => finding !== null,
    );
  });
}

/** The 29th of February there is in other years: somebody may be born on it. */
function noSuchDay({ largest }: DateInText, named: Named, { after }: Sentence): Finding[] {
  const isLeapDay = largest !== 'year' && /^0?2\D+29(?!\d)/.test(toHalfWidth(named.words));
  if (isLeapDay && after.startsWith('生まれ')) return [];
  return [{ kind: 'no-such-day', strength: isLeapDay ? 'soft' : 'strong', ...named }];
}

type Named = Pick<Finding, 'from' | 'until' | 'words'>;

function wrongWeekday(date: DateInText, named: Named, now: number): Finding | null {
  const { weekday } = date;
  if (weekday === null || weekday === toJapanClock(date.at).weekday) return null;
  if (date.largest === 'month' && Math.abs(date.at - now) > FAR_MS && fitsAnotherYear(date)) {
    return null;
  }
  const right = WEEKDAYS[toJapanClock(date.at).weekday] ?? '';
  const wrong = WEEKDAYS[weekday] ?? '';
  return {
    ...named,
    kind: 'wrong-weekday',
    strength: 'strong',
    words: named.words.replace(
      new RegExp(`(?<=[(（] ?|[ 　]|日)${wrong}(?=[)）・,、 曜祝])`),
      right,
    ),
  };
}

const fitsAnotherYear = ({ at, weekday }: DateInText): boolean => {
  const { year, month, day } = toJapanClock(at);
  return [year - 1, year + 1].some(
    (other) => toJapanClock(fromJapanClock({ year: other, month, day })).weekday === weekday,
  );
};

function passed(
  date: DateInText,
  named: Named,
  { around, now }: { around: Sentence; now: number },
): Finding | null {
  const asks = UNTIL.test(around.after) || DUE.test(around.before);
  const looksBack = LOOKS_BACK.test(around.after);
  if (endOf(date) > now) {
    const isAsked = asks && ASKS_BUYER.test(around.before + around.after);
    return isAsked && !looksBack && !isWorkingDay(date.at)
      ? { kind: 'holiday', strength: 'soft', ...named }
      : null;
  }
  if (asks) return { kind: 'past-date', strength: looksBack ? 'soft' : 'strong', ...named };
  if (looksBack || now - date.at > LONG_AGO_MS) return null;
  return { kind: 'past-date', strength: 'soft', ...named };
}

const endOf = ({ at, minute }: DateInText): number =>
  minute === null ? at + millisecondsInDay : at + minute * millisecondsInMinute;
