import type { InsertResult, RefusalReason } from '../messages.ts';
import type { Box } from './box.ts';
import { followStops } from './cursor-stops.ts';
import { findMessageBox } from './find-message-box.ts';
import { settlePage } from './settle-page.ts';
import { tellChange, tellOfHistory } from './tell-page.ts';
import { forgetInsertion, rememberInsertion } from './undo-insertion.ts';
import type { BoxWatch } from './watch-box.ts';
import { whyRefused } from './why-refused.ts';

export interface InsertDeps {
  window: Window;
  watch: BoxWatch;
  /** Where the caret may go, in UTF-16 units of the text; the first is where it goes at once. */
  cursors?: readonly number[];
}

/**
 * Puts the text at the caret in one step that can be undone, and looks whether the box then holds
 * exactly the draft with the text in it. If not, the draft is put back. A selected part of the draft
 * is draft as well: the text goes behind it.
 */
export async function insertText(
  box: Box,
  text: string,
  { window, watch, cursors = [] }: InsertDeps,
): Promise<InsertResult> {
  const words = withOwnLineEnds(text);
  const why = whyRefused(box, words, watch);
  if (why) return refused(why);

  const before = box.readText();
  const caret = watch.caretOf(box);
  const after = before.slice(0, caret) + words + before.slice(caret);
  const life = forgetInsertion();
  box.putCaret(caret);
  box.type(words);
  const isThereAtOnce = box.readText() === after;
  tellChange(box.element);
  await settlePage(window);

  const boxNow = box.element.isConnected ? box : findMessageBox(window);
  if (!isThereAtOnce || boxNow?.readText() !== after) {
    if (boxNow && boxNow.readText() !== before) restore(boxNow, before, caret);
    return refused('not-accepted');
  }
  rememberInsertion({ window, before, after, caret });
  tellOfHistory(boxNow.element, life);
  const stops = cursors.map((at) => caret + withOwnLineEnds(text.slice(0, at)).length);
  boxNow.putCaret(stops[0] ?? caret + words.length);
  followStops(stops, { window, signal: life });
  return { result: 'inserted' };
}

function restore(box: Box, draft: string, caret: number): void {
  if (!box.undoTo(draft)) box.setText(draft);
  else tellChange(box.element);
  box.putCaret(Math.min(caret, box.readText().length));
}

const withOwnLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

const refused = (why: RefusalReason): InsertResult => ({ result: 'refused', why });
