export interface BoxWatch {
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
export function watchBox(document: Document, signal: AbortSignal): BoxWatch {
  const composing = new WeakSet<EventTarget>();
  const carets = new WeakMap<EventTarget, Caret>();
  const options = { capture: true, passive: true, signal };

  const remember = (event: Event): void => {
    const box = event.target === document ? document.activeElement : event.target;
    if (box instanceof HTMLTextAreaElement) {
      carets.set(box, { at: box.selectionEnd, text: box.value });
    }
  };
  for (const type of CARET_EVENTS) document.addEventListener(type, remember, options);
  document.addEventListener(
    'compositionstart',
    ({ target }) => target && composing.add(target),
    options,
  );
  document.addEventListener(
    'compositionend',
    ({ target }) => target && composing.delete(target),
    options,
  );

  return {
    isComposing: (box) => composing.has(box),
    caretOf(box) {
      const caret = carets.get(box);
      return caret?.text === box.value ? caret.at : box.value.length;
    },
  };
}
