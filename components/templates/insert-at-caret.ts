import { typeAtCaret } from '../../utils/insert/box-edits.ts';
import type { Placeholder } from './placeholders.ts';

/** In the place of what is selected; the browser's own undo takes it back. */
export function insertAtCaret(box: HTMLTextAreaElement, placeholder: Placeholder): void {
  const { before, slot, after } = placeholder;
  const start = box.selectionStart;
  box.focus();
  typeAtCaret(box, before + slot + after);
  const from = start + before.length;
  box.setSelectionRange(from, from + slot.length);
}
