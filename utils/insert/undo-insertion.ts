import { replaceRange, setText, undoTo } from './box-edits.ts';
import { findMessageBox } from './find-message-box.ts';

interface Insertion {
  document: Document;
  before: string;
  after: string;
  caret: number;
  length: number;
}

/** The last one on this page; gone with the page, as the browser's own undo is. */
let last: Insertion | null = null;

export const rememberInsertion = (insertion: Insertion): void => {
  last = insertion;
};
export const forgetInsertion = (): void => {
  last = null;
};

/** Takes the last insertion out again, unless the box was touched since. */
export function undoInsertion(): boolean {
  const insertion = last;
  const box = insertion && findMessageBox(insertion.document);
  if (!box || box.disabled || box.readOnly || box.value !== insertion.after) return false;
  forgetInsertion();
  const { before, after, caret, length } = insertion;
  if (undoTo(box, before)) return true;
  if (box.value === after) replaceRange(box, '', caret, caret + length);
  // The browser's undo took back something else.
  else setText(box, before);
  return box.value === before;
}
