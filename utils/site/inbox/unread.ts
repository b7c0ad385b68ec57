import { isHidden } from '../page-text.ts';
import { missing } from '../field.ts';
import type { Field, How } from '../field.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { piecesIn } from '../talkroom/pieces.ts';
import { isListedTime } from './listed-time.ts';
import { elementsAt, findPlaces } from './places.ts';

const UNREAD = anyWay(MYPAGE.inboxUnread);

/** What marks unread rows, wherever it can be told. */
export interface UnreadMarks {
  how: How;
  /** None where everything of the row is read, or where nobody can say what the mark is. */
  marksIn: (row: Element) => readonly Element[];
  /** Whether a row without content in its mark is read. */
  isTold: boolean;
}

export function findUnreadMarks(document: Document, rows: readonly Element[]): UnreadMarks {
  const marks = [...document.querySelectorAll(UNREAD)];
  const place = marks.length > 0 ? undefined : findMarkPlace(rows);
  if (place !== undefined) {
    return { how: 'structure', isTold: true, marksIn: (row) => elementsAt(row, place) };
  }
  return {
    how: 'class',
    // A mark outside the rows may belong to any of them: then none can be called read.
    isTold: marks.length > 0 && marks.every((mark) => rows.some((row) => row.contains(mark))),
    marksIn: (row) => [...row.querySelectorAll(UNREAD)],
  };
}

export const readUnread = (
  rows: readonly Element[],
  { how, marksIn, isTold }: UnreadMarks,
): Field<boolean> =>
  isTold
    ? {
        value: rows.some((row) => marksIn(row).some((mark) => hasContent(mark, row))),
        how,
        agreed: 1,
      }
    : missing('unread');

const hasContent = (mark: Element, row: Element): boolean =>
  (mark.firstElementChild !== null || mark.textContent.trim() !== '') && isShown(mark, row);

export function isShown(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    if (isHidden(at)) return false;
  }
  return true;
}

/**
 * Where no class tells the mark: the one place in the build of all rows that holds a number in some
 * and nothing at all in others. Beside it every row has a name and last words, of which neither can
 * be taken for it.
 */
function findMarkPlace(rows: readonly Element[]): string | undefined {
  const textsAt = (place: string): string[] =>
    rows.map((row) => elementsAt(row, place)[0]?.textContent.trim() ?? '');
  const [place, ...rivals] = findPlaces(rows, isNumberOrEmpty).filter((candidate) => {
    const texts = textsAt(candidate);
    return texts.includes('') && texts.some((text) => text !== '');
  });
  if (place === undefined || rivals.length > 0) return undefined;
  return rows.every((row) => hasWordsBeside(row, elementsAt(row, place))) ? place : undefined;
}

const isNumberOrEmpty = ({ textContent }: Element): boolean => /^\s*\d*\s*$/.test(textContent);

const hasWordsBeside = (row: Element, marks: readonly Element[]): boolean =>
  piecesIn(row).filter(
    ({ element, text }) => !marks.some((mark) => mark.contains(element)) && !isListedTime(text),
  ).length >= 2;
