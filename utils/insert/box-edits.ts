import { command } from './browser-command.ts';
import { tellInput } from './tell-page.ts';

/**
 * Types the text at the caret, once. The command keeps the browser's own undo and sends events that
 * the page trusts; the other way is taken only where the command surely did nothing.
 */
export function typeAtCaret(box: HTMLTextAreaElement, text: string): void {
  const before = box.value;
  const isDone = command(box, 'insertText', text);
  if (isDone === true || box.value !== before) return;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
  tellInput(box, 'insertText', text);
}
