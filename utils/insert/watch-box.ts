import { boxOf } from './box-of.ts';
import type { Box } from './box.ts';

export interface BoxWatch {
  /** Before consent not even carets are looked at. */
  start(document: Document, signal: AbortSignal): void;
  /** An input method has unfinished text in the box. */
  isComposing(box: Box): boolean;
  /** Where the person left the caret; the end of the text where that is not known. */
  caretOf(box: Box): number;
}

interface Caret {
  at: number;
  /** The text in which it stood; in any other text the place means nothing. */
  text: string;
}

const CARET_EVENTS = ['selectionchange', 'select', 'input', 'keyup', 'pointerup', 'focusout'];

/**
 * Watches boxes from before they are needed, because opening the popup takes the focus, and a page
 * that renders its box again loses the caret.
 */
export function createBoxWatch(): BoxWatch {
  const composing = new WeakSet<EventTarget>();
  const carets = new WeakMap<EventTarget, Caret>();

  const remember = ({ target }: Event): void => {
    const element = target instanceof Document ? target.activeElement : target;
    const box = element instanceof Element ? boxOf(element) : null;
    const at = box?.findCaret() ?? null;
    if (box && at !== null) carets.set(box.element, { at, text: box.readText() });
  };
  const begin = ({ target }: Event): unknown => target && composing.add(target);
  const end = ({ target }: Event): unknown => target && composing.delete(target);

  return {
    start(document, signal) {
      const options = { capture: true, passive: true, signal };
      for (const type of CARET_EVENTS) document.addEventListener(type, remember, options);
      document.addEventListener('compositionstart', begin, options);
      document.addEventListener('compositionend', end, options);
    },
    isComposing: ({ element }) => composing.has(element),
    caretOf(box) {
      const caret = carets.get(box.element);
      const text = box.readText();
      return caret?.text === text ? caret.at : text.length;
    },
  };
}
