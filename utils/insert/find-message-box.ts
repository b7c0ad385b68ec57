import { isTextArea } from '../site/page-text.ts';
import { SELECTORS } from '../site/selectors.ts';

/** The box of the form that can be written in; the form is rendered for PC and SP. */
export function findMessageBox(document: Document): HTMLTextAreaElement | null {
  for (const selector of SELECTORS.messageBox) {
    const boxes = [...document.querySelectorAll(selector)].filter(isTextArea);
    const open = boxes.find((box) => !box.disabled && !box.readOnly);
    const box = open ?? boxes[0];
    if (box) return box;
  }
  return null;
}
