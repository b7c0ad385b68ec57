import { findMessageBox } from './find-message-box.ts';
import { tellChange } from './tell-page.ts';

interface Insertion {
  window: Window;
  before: string;
  after: string;
  caret: number;
}

/** The last one on this page; gone with the page, as the browser's own undo is. */
let last: Insertion | null = null;
let life = new AbortController();

export const rememberInsertion = (insertion: Insertion): void => {
  last = insertion;
};

/** @returns what ends when the next insertion begins, or this one is taken back */
export function forgetInsertion(): AbortSignal {
  last = null;
  life.abort();
  life = new AbortController();
  return life.signal;
}

/** Takes the last insertion out again, unless the box was touched since. */
export function undoInsertion(): boolean {
  const insertion = last;
  const box = insertion && findMessageBox(insertion.window);
  if (!box?.canWrite() || box.readText() !== insertion?.after) return false;
  const { before, caret } = insertion;
  forgetInsertion();
  // The browser's undo may have taken back something else, or nothing at all.
  if (!box.undoTo(before)) box.setText(before);
  else tellChange(box.element);
  box.putCaret(Math.min(caret, box.readText().length));
  return box.readText() === before;
}
