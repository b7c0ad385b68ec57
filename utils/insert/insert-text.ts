import type { InsertResult, RefusalReason } from '../messages.ts';
import { setText, typeAtCaret, undoTo } from './box-edits.ts';
import { findMessageBox } from './find-message-box.ts';
import { settlePage } from './settle-page.ts';
import { forgetInsertion, rememberInsertion } from './undo-insertion.ts';
import type { BoxWatch } from './watch-box.ts';

interface InsertDeps {
  window: Window;
  watch: BoxWatch;
}

/**
 * Puts the text at the caret in one step that can be undone, and looks whether the box then holds
 * exactly the draft with the text in it. If not, the draft is put back.
 */
export async function insertText(
  box: HTMLTextAreaElement,
  text: string,
  { window, watch }: InsertDeps,
): Promise<InsertResult> {
  const words = text.replace(/\r\n?/g, '\n');
  const why = whyRefused(box, words, watch);
  if (why) return refused(why);

  const before = box.value;
  const caret = watch.caretOf(box);
  const after = before.slice(0, caret) + words + before.slice(caret);
  forgetInsertion();
  box.focus({ preventScroll: true });
  box.setSelectionRange(caret, caret);
  typeAtCaret(box, words);
  const isThereAtOnce = box.value === after;
  await settlePage(window);

  const boxNow = box.isConnected ? box : findMessageBox(box.ownerDocument);
  if (isThereAtOnce && boxNow?.value === after) {
    rememberInsertion({ document: box.ownerDocument, before, after, caret, length: words.length });
    return { result: 'inserted' };
  }
  if (boxNow && boxNow.value !== before && !undoTo(boxNow, before)) setText(boxNow, before);
  return refused('not-accepted');
}

function whyRefused(
  box: HTMLTextAreaElement,
  text: string,
  watch: BoxWatch,
): RefusalReason | undefined {
  if (text.trim() === '') return 'nothing-to-insert';
  if (box.disabled || box.readOnly) return 'read-only';
  if (watch.isComposing(box)) return 'composing';
  if (box.maxLength >= 0 && box.value.length + text.length > box.maxLength) return 'too-long';
  return undefined;
}

const refused = (why: RefusalReason): InsertResult => ({ result: 'refused', why });
