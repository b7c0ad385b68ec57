import { toIsoDay } from '../../japan-time/calendar.ts';
import { parseFullDate } from '../../japan-time/stamps.ts';
import { disagreement, missing } from '../field.ts';
import type { Line } from '../page-text.ts';
import type { Field } from '../field.ts';
import type { Around } from './around.ts';

const LABEL = '納品予定日';
/** What stands beside the label where no date is set: the control that sets one. */
const NOT_SET = /設定する|未設定/;
const LONGEST_PAIR = 60;

export function readDueDate({ lines }: Around, isAroundRendered: boolean): Field<string | null> {
  const labelled = lines.flatMap((line, index) => (line.text.includes(LABEL) ? [index] : []));
  const said = labelled.flatMap((index) => [byLine(lines, index), byElement(lines, index)]);
  const days = said.filter((day) => day !== undefined);
  const [first] = days;
  if (first === undefined) {
    return labelled.length === 0 && isAroundRendered
      ? { value: null, how: 'text', agreed: 0 }
      : missing('due-date');
  }
  if (days.some((day) => day !== first)) return disagreement('due-date');
  return { value: first, how: 'text', agreed: days.length };
}

function byLine(lines: readonly Line[], index: number): string | null | undefined {
  const line = lines[index]?.text ?? '';
  const after = line.slice(line.indexOf(LABEL) + LABEL.length);
  return dayIn(after) ?? dayIn(lines[index + 1]?.text ?? '');
}

/** The date in the smallest element around the label that holds a bit more than the label. */
function byElement(lines: readonly Line[], index: number): string | null | undefined {
  let around: Element | null = lines[index]?.element ?? null;
  while (around && around.textContent.trim().length <= LONGEST_PAIR) {
    const text = around.textContent;
    const day = dayIn(text.slice(text.indexOf(LABEL) + LABEL.length));
    if (day !== undefined) return day;
    around = around.parentElement;
  }
  return undefined;
}

function dayIn(text: string): string | null | undefined {
  const date = parseFullDate(text);
  if (date) return toIsoDay(date);
  return NOT_SET.test(text) ? null : undefined;
}
