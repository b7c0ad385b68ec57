/** As the browser does when a person types. */
export const tellInput = (element: Element, inputType: string, text: string): boolean =>
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType, data: text === '' ? null : text }),
  );

/** A page that waits for the end of writing (`v-model.lazy`) has not heard of the text before. */
export const tellChange = (element: Element): boolean =>
  element.dispatchEvent(new Event('change', { bubbles: true }));

/**
 * The browser itself tells of a change only if the text is another one than when the box was
 * entered. What it takes back after our own telling would never be told.
 */
export function tellOfHistory(element: Element, signal: AbortSignal): void {
  element.addEventListener(
    'input',
    (event) => {
      if (event instanceof InputEvent && event.inputType.startsWith('history')) tellChange(element);
    },
    { signal },
  );
}
