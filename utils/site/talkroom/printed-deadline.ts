import { parseSlashStamp, resolveDeadlineStamp, toHalfWidth } from '../../japan-time/stamps.ts';
import { disagreement, missing } from '../field.ts';
import type { Line } from '../page-text.ts';
import type { Field } from '../field.ts';
import type { PrintedDeadline } from '../readings/talkroom.ts';
import type { Around } from './around.ts';

/** `期限：8/9 23:00`; the colon was also seen as a space (2026-08). */
const DEADLINE = /期限[:\s]*\d{1,2}\/\d{1,2}\s+\d{1,2}:\d{2}/;
/** The word as a label, whose value stands beside it or cannot be read. */
const DEADLINE_LABEL = /期限\s*:?$/;
const UNREADABLE_DEADLINE = /^期限\s*:/;

/**
 * @param isAroundRendered without it, no banner means that the page is not there yet or has changed
 */
export function readPrintedDeadline(
  { lines }: Around,
  isAroundRendered: boolean,
  now: number,
): Field<PrintedDeadline | null> {
  const banners = lines.flatMap((line, index) =>
    isAutoCancelSentence(line.text) ? [bannerAt(lines, index, now)] : [],
  );
  const slots = lines.flatMap((_, index) => slotAt(lines, index, now) ?? []);
  if ([...banners, ...slots].some((found) => found === 'unreadable')) {
    return missing('printed-deadline');
  }
  const found = [...banners, ...slots].filter((deadline) => deadline !== 'unreadable');
  const [first] = found;
  if (!first) {
    return isAroundRendered ? { value: null, how: 'text', agreed: 1 } : missing('printed-deadline');
  }
  if (found.some(({ at }) => at !== first.at)) return disagreement('printed-deadline');
  return { value: first, how: 'text', agreed: found.length };
}

/** The number may change with the site's rules; it is the seller who must write. */
const isAutoCancelSentence = (text: string): boolean =>
  /48\s*時間以内|\d\s*時間以内に出品者/.test(toHalfWidth(text)) && text.includes('キャンセル');

/** The sentence and the 期限 in the same line or in one of the next two. */
function bannerAt(
  lines: readonly Line[],
  index: number,
  now: number,
): PrintedDeadline | 'unreadable' {
  const near = lines.slice(index, index + 3).map(({ text }) => text);
  const end = near.findIndex((_, offset) => deadlineIn(near.slice(0, offset + 1).join(' ')));
  if (end === -1) return 'unreadable';
  const sentence = near.slice(0, end + 1).join('\n');
  return toDeadline(sentence, true, now);
}

/** Any 期限 with a time, whoever's it is: after the formal delivery the same slot is the buyer's. */
function slotAt(
  lines: readonly Line[],
  index: number,
  now: number,
): PrintedDeadline | 'unreadable' | undefined {
  const line = toHalfWidth(lines[index]?.text ?? '');
  if (deadlineIn(line)) return toDeadline(lines[index]?.text ?? '', false, now);
  const next = lines[index + 1]?.text ?? '';
  if (DEADLINE_LABEL.test(line) && /^\d{1,2}\/\d{1,2}\s/.test(toHalfWidth(next))) {
    return toDeadline(`${line} ${next}`, false, now);
  }
  return UNREADABLE_DEADLINE.test(line) ? 'unreadable' : undefined;
}

const deadlineIn = (text: string): boolean => DEADLINE.test(toHalfWidth(text));

function toDeadline(
  sentence: string,
  isFirstContact: boolean,
  now: number,
): PrintedDeadline | 'unreadable' {
  const printed = DEADLINE.exec(toHalfWidth(sentence))?.[0] ?? '';
  const stamp = parseSlashStamp(printed);
  const at = stamp && resolveDeadlineStamp(stamp, now);
  return at === undefined ? 'unreadable' : { at, sentence, isFirstContact };
}
