import { parseIsoDay } from '../../utils/japan-time/calendar.ts';
import type { WorkingTime } from '../../utils/japan-time/working-time.ts';
import { parseEnd, parseTime, toTimeText } from './day-times.ts';
import { collectProblems } from './form.ts';
import type { FormRead } from './form.ts';

/** Two texts, of times or of days. */
export interface RangeForm {
  from: string;
  until: string;
}

export interface WorkingTimeForm extends Pick<
  WorkingTime,
  'isOffOnHolidays' | 'isOffInObon' | 'isOffAtNewYear'
> {
  /** Seven lists, Sunday first. */
  weekly: readonly (readonly RangeForm[])[];
  leave: readonly RangeForm[];
}

export const MOST_LEAVES = 100;

export const toWorkingTimeForm = (time: WorkingTime): WorkingTimeForm => ({
  ...time,
  weekly: time.weekly.map((spans) =>
    spans.map(({ from, until }) => ({ from: toTimeText(from), until: toTimeText(until) })),
  ),
  leave: [...time.leave],
});

export function readWorkingTime(form: WorkingTimeForm): FormRead<WorkingTime> {
  const { need, readAs } = collectProblems();
  const weekly = form.weekly.map((spans) => spans.map(spanOf));
  weekly.forEach((spans, weekday) => {
    spans.forEach((span, place) => {
      const field = `day-${weekday}/${place}`;
      need(!Number.isNaN(span.from + span.until), field, 'problem_time');
      need(!(span.from >= span.until), field, 'problem_span_order');
      need(!spans.slice(0, place).some((other) => overlap(span, other)), field, 'problem_overlap');
    });
  });
  form.leave.forEach((range, place) => {
    const field = `leave/${place}`;
    const days = [range.from, range.until];
    need(
      days.every((day) => parseIsoDay(day)),
      field,
      'problem_day',
    );
    need(range.from <= range.until, field, 'problem_leave_order');
    const others = form.leave.slice(0, place);
    need(!others.some((other) => touch(range, other)), field, 'problem_leave_overlap');
  });
  return readAs(() => ({ ...form, weekly: weekly.map(inOrder), leave: inOrder(form.leave) }));
}

const spanOf = ({ from, until }: RangeForm) => ({ from: parseTime(from), until: parseEnd(until) });

/** One that ends when the other begins leaves no doubt; days are whole. */
const overlap = (a: Range, b: Range): boolean => a.from < b.until && b.from < a.until;
const touch = (a: RangeForm, b: RangeForm): boolean => a.from <= b.until && b.from <= a.until;

interface Range {
  from: number;
  until: number;
}

const inOrder = <T extends { from: number | string }>(ranges: readonly T[]): T[] =>
  [...ranges].sort((a, b) => (a.from < b.from ? -1 : 1));
