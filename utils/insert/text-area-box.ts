import { typeAtCaret } from './box-edits.ts';
import type { Box } from './box.ts';
import { command } from './browser-command.ts';
import { tellChange, tellInput } from './tell-page.ts';

/** @param siteLimit what is known of the site, beside what the element says */
export function textAreaBox(element: HTMLTextAreaElement, siteLimit: number | null): Box {
  const readText = (): string => element.value;
  return {
    element,
    get limit() {
      const own = element.maxLength < 0 ? Infinity : element.maxLength;
      const limit = Math.min(own, siteLimit ?? Infinity);
      return limit === Infinity ? null : limit;
    },
    canWrite: () => !element.readOnly && !element.matches(':disabled'),
    readText,
    findCaret: () => element.selectionEnd,
    putCaret(at) {
      element.focus({ preventScroll: true });
      element.setSelectionRange(at, at);
    },
    type: (text) => typeAtCaret(element, text),
    undoTo(text) {
      element.focus({ preventScroll: true });
      command(element, 'undo');
      return readText() === text;
    },
    setText(text) {
      // The prototype's setter, because React puts one of its own on the element.
      Reflect.set(Object.getPrototypeOf(element) as object, 'value', text, element);
      tellInput(element, 'insertReplacementText', text);
      tellChange(element);
    },
  };
}
