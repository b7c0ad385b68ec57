import { disagreement, missing, settle } from '../field.ts';
import type { Answer, Field } from '../field.ts';
import { findBy } from '../find-by.ts';
import { toHalfWidth } from '../../japan-time/stamps.ts';
import { isHidden, squeeze } from '../page-text.ts';
import type { Line } from '../page-text.ts';
import { MYPAGE } from '../selectors-mypage.ts';

const READ_OLDER = '過去のメッセージを読み込む';

interface Rows {
  silent: readonly Element[];
  /** As they were on a PC; of smartphones it is not known what stands there. */
  isRecorded: boolean;
}

/**
 * Whether the start of the thread is not on the page. What reads older messages was seen hidden at
 * the start, and seen to stay: only its number says that there are more.
 *
 * @param lines what is shown outside the rows
 */
export function readOlderExist(
  document: Document,
  lines: readonly Line[],
  { silent, isRecorded }: Rows,
): Field<boolean> {
  const element = findBy(document, MYPAGE.threadOlder);
  const shown = lines.find(({ text }) => text.includes(READ_OLDER));
  if (shown) return countedOlder(document, shown.text, element !== undefined);
  if (element && !isHiddenOnPage(element)) return disagreement('older');
  if (!element && isSpentByWords(document, silent)) return { value: false, how: 'text', agreed: 1 };
  if (!element && !isRecorded) return missing('older');
  return { value: false, how: 'class', agreed: element ? 2 : 1 };
}

function countedOlder(document: Document, words: string, isByClass: boolean): Field<boolean> {
  const count = settle('older', [byClass(document), byWords(words)]);
  if ('missing' in count) return count;
  // Without the element around it, a zero may count something else.
  if (count.value === 0 && !isByClass) return missing('older');
  return { ...count, value: count.value > 0 };
}

/** Hidden, and without any message to read: either by itself may have another reason. */
function isSpentByWords(document: Document, silent: readonly Element[]): boolean {
  const hidden = [...document.querySelectorAll('[hidden], [style]')].filter(
    (element) =>
      isHidden(element) &&
      element.textContent.includes(READ_OLDER) &&
      !silent.some((row) => row.contains(element) || element.contains(row)),
  );
  return hidden.length > 0 && hidden.every(({ textContent }) => byWords(textContent)?.value === 0);
}

function isHiddenOnPage(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (isHidden(at)) return true;
  return false;
}

function byClass(document: Document): Answer<number> | undefined {
  const text = squeeze(toHalfWidth(findBy(document, MYPAGE.threadOlderCount)?.textContent ?? ''));
  return /^\d+$/.test(text) ? { value: Number(text), how: 'class' } : undefined;
}

function byWords(text: string): Answer<number> | undefined {
  const count = /\(\s*(\d+)\s*件/.exec(toHalfWidth(text))?.[1];
  return count === undefined ? undefined : { value: Number(count), how: 'text' };
}
