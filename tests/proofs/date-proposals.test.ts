import { describe, expect, it } from 'vitest';
import { proposeNoticeDeadline } from '../../utils/japan-time/working-days.ts';
import { formOf } from '../../utils/templates/language/form-of.ts';
import { renderTemplate } from '../../utils/templates/language/render-template.ts';
import { silentRoom, templateNodes } from '../support/template-values.ts';
import { DAYS_ASKED, isNaiveWorkday, NAIVE_DAYS, naiveWords } from './naive-days.ts';
import type { NaiveDay } from './naive-days.ts';

const HOUR = 3_600_000;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const LONG = 60_000;

const around = (now: number) => ({ values: silentRoom(), include: () => undefined, now });

/**
 * Every day of three years at every hour, half of them in its last second.
 *
 * @param wrongAt what is wrong at a moment; `index` finds the days around it
 */
function everyHour(wrongAt: (now: number, today: NaiveDay, index: number) => string | null) {
  const wrong: string[] = [];
  let moments = 0;
  for (const [index, today] of DAYS_ASKED.entries()) {
    for (const hour of HOURS) {
      const what = wrongAt(today.from + hour * HOUR + (hour % 2) * (HOUR - 1000), today, index);
      if (what !== null) wrong.push(`${naiveWords(today)} ${hour}時: ${what}`);
      moments += 1;
    }
  }
  return { moments, wrong: wrong.length, examples: wrong.slice(0, 5) };
}
const ALL = { moments: 26_304, wrong: 0, examples: [] };

const dayAt = (index: number): NaiveDay => {
  const day = NAIVE_DAYS[index];
  if (!day) throw new Error(`the list of days ends before ${index}`);
  return day;
};

const first = (index: number, fits: (day: NaiveDay) => boolean): NaiveDay => {
  let at = index;
  while (!fits(dayAt(at))) at += 1;
  return dayAt(at);
};

function nthWorkday(index: number, amount: number): NaiveDay {
  let at = index;
  for (let left = amount; left > 0;) {
    at += 1;
    if (isNaiveWorkday(dayAt(at))) left -= 1;
  }
  return dayAt(at);
}

/** Beside what the calendar says, one day for each of the placeholders. */
function compare(placeholders: string[], expected: (today: NaiveDay, index: number) => string[]) {
  const nodes = templateNodes(placeholders.join('/'));
  const checked = everyHour((now, today, index) => {
    const { text } = renderTemplate(nodes, { ...around(now), answers: {} });
    const right = expected(today, index).join('/');
    return text === right ? null : `${text} instead of ${right}`;
  });
  console.log(`${placeholders.join(' ')}: ${checked.moments} moments, ${checked.wrong} wrong`);
  return checked;
}

describe('dates, at every hour of 2026–2028, beside a calendar counted by hand', () => {
  it(
    '+N営業日 is the N-th working day, and never a weekend or a holiday',
    { timeout: LONG },
    () => {
      const amounts = [1, 2, 3, 5, 10];
      const checked = compare(
        amounts.map((amount) => `{日付 +${amount}営業日}`),
        (_, index) => amounts.map((amount) => naiveWords(nthWorkday(index, amount))),
      );
      expect(checked).toEqual(ALL);
    },
  );

  it(
    '+0営業日 is today where today is worked, else the next working day',
    { timeout: LONG },
    () => {
      const checked = compare(['{日付 +0営業日}'], (_, index) => [
        naiveWords(first(index, isNaiveWorkday)),
      ]);
      expect(checked).toEqual(ALL);
    },
  );

  it('次の月曜 and the others are the next such day, never today', { timeout: LONG }, () => {
    const weekdays = '日,月,火,水,木,金,土'.split(',');
    const checked = compare(
      weekdays.map((weekday) => `{日付 次の${weekday}曜}`),
      (_, index) =>
        weekdays.map((one) => naiveWords(first(index + 1, ({ weekday }) => weekday === one))),
    );
    expect(checked).toEqual(ALL);
  });

  it(
    'days, weeks and ends of months fall where they should, weekdays right',
    { timeout: LONG },
    () => {
      const checked = compare(
        ['{日付 +9日}', '{日付 +2週間}', '{日付 月末}', '{日付 短}', '{日付 曜日}'],
        (today, index) => [
          ...[naiveWords(dayAt(index + 9)), naiveWords(dayAt(index + 14))],
          naiveWords(first(index, ({ isLastOfMonth }) => isLastOfMonth)),
          ...[`${today.month}/${today.day}(${today.weekday})`, `${today.weekday}曜日`],
        ],
      );
      expect(checked).toEqual(ALL);
    },
  );
});

describe('the day that a notice proposes, at every hour of 2026–2028', () => {
  it.each([0, 1, 3, 7])(
    '%i days on it is the first worked Monday–Thursday evening that is not over',
    { timeout: LONG },
    (daysOn) => {
      const weekdays = new Set<string>();
      const checked = everyHour((now, _, index) => {
        const evening = first(
          index + daysOn,
          (day) => isNaiveWorkday(day) && day.weekday !== '金' && day.from + 21 * HOUR > now,
        );
        weekdays.add(evening.weekday);
        const proposed = proposeNoticeDeadline(now, daysOn);
        if (proposed <= now) return 'past';
        return proposed === evening.from + 21 * HOUR ? null : `not ${naiveWords(evening)}`;
      });
      console.log(`notice ${daysOn} days on: ${checked.moments} moments, ${checked.wrong} wrong`);
      expect(checked).toEqual(ALL);
      expect([...weekdays].sort()).toEqual(['月', '火', '水', '木'].sort());
    },
  );

  it.each([
    '{期限}',
    '{期限 18:00}',
    '{期限 +3営業日 9:30}',
    '{期限 +0日 9:00}',
    '{期限 +0営業日 日}',
    '{期限 次の土曜}',
    '{期限 月末 0:00}',
  ])('%s: not over, with its right weekday, a day off is warned of', { timeout: LONG }, (body) => {
    const nodes = templateNodes(body);
    let warned = 0;
    const checked = everyHour((now) => {
      const [field] = formOf(nodes, around(now));
      const answers = { deadline: field?.proposal ?? '' };
      const { text, promise, warnings } = renderTemplate(nodes, { ...around(now), answers });
      if (!promise || promise.deadline <= now) return `past or none: ${text}`;
      const day = dayAt(Math.floor((promise.deadline - dayAt(0).from) / (24 * HOUR)));
      warned += warnings.length;
      const why = day.isHoliday ? 'holiday' : day.isWeekend ? 'weekend' : undefined;
      const isRight = text.startsWith(naiveWords(day)) && warnings[0]?.why === why;
      return isRight ? null : `${text}, ${warnings[0]?.why ?? 'no warning'}`;
    });
    console.log(
      `${body}: ${checked.moments} proposals, ${warned} of them warned of, ${checked.wrong} wrong`,
    );
    expect(checked).toEqual(ALL);
  });
});
