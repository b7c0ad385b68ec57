export interface BoxWatch {
  /** Before consent not even carets are looked at. */
  start(document: Document, signal: AbortSignal): void;
  /** An input method has unfinished text in the box. */
  isComposing(box: HTMLTextAreaElement): boolean;
  /** Where the person left the caret; the end of the text where that is not known. */
  caretOf(box: HTMLTextAreaElement): number;
}

interface Caret {
  at: number;
  /** The text in which it stood; in any other text the place means nothing. */
  text: string;
}

const CARET_EVENTS = ['selectionchange', 'select', 'input', 'keyup', 'pointerup', 'focusout'];

/**
 * Watches text boxes from before they are needed, because opening the popup takes the focus, and a
 * page that renders its box again loses the caret.
 */
export function createBoxWatch(): BoxWatch {
  const composing = new WeakSet<EventTarget>();
  const carets = new WeakMap<EventTarget, Caret>();

  const remember = ({ target }: Event): void => {
    const box = target instanceof Document ? target.activeElement : target;
    if (box instanceof HTMLTextAreaElement) {
      carets.set(box, { at: box.selectionEnd, text: box.value });
    }
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
    isComposing: (box) => composing.has(box),
    caretOf(box) {
      const caret = carets.get(box);
      return caret?.text === box.value ? caret.at : box.value.length;
    },
  };
}
