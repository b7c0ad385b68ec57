/**
 * A spreadsheet takes such a cell for a formula and would run what somebody wrote in a title; full
 * width signs too, where the system is Japanese.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const MADE_SAFE = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** With a `'` in front where it could be run; `plainCell` takes exactly that one away again. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const plainCell = (cell: string): string => (MADE_SAFE.test(cell) ? cell.slice(1) : cell);

/** How an empty tag is written: nothing at all is no tag. */
const EMPTY_TAG = '\\0';

/** One cell, parted by commas. What would part a tag in two, or be lost at its edges, has a `\`. */
export const tagsCell = (tags: readonly string[]): string =>
  tags.map((tag) => (tag === '' ? EMPTY_TAG : tag.replace(/[\\,，、]|^\s|\s$/g, '\\$&'))).join(',');

/** People write `急ぎ、 常連`: spaces around are no part of a tag. */
export function readTags(cell: string): string[] {
  const pieces = cell.match(/(?:\\[^]|[^\\,，、]|\\$)+/g) ?? [];
  return pieces
    .map(trimmed)
    .filter((piece) => piece !== '')
    .map(withoutMarks);
}

/** A space behind a `\` is meant. */
function trimmed(piece: string): string {
  let end = piece.length;
  while (end > 0 && /\s/.test(piece.charAt(end - 1)) && !isMarked(piece, end - 1)) end -= 1;
  return piece.slice(0, end).trimStart();
}

function isMarked(piece: string, at: number): boolean {
  let marks = 0;
  while (piece[at - 1 - marks] === '\\') marks += 1;
  return marks % 2 === 1;
}

const withoutMarks = (piece: string): string =>
  piece === EMPTY_TAG ? '' : piece.replace(/\\([^])/g, '$1');
