/** What the browsers still offer although the standard calls it old; jsdom does not. */
interface OldCommands {
  execCommand?: (command: string, showUi: boolean, value?: string) => boolean;
}

/** @returns undefined where the browser has no such command */
function command(box: HTMLTextAreaElement, name: string, value?: string): boolean | undefined {
  const commands: OldCommands = box.ownerDocument;
  return commands.execCommand?.(name, false, value);
}

/**
 * Types the text at the caret, once. The command keeps the browser's own undo and sends events that
 * the page trusts; the other way is taken only where the command surely did nothing.
 */
export function typeAtCaret(box: HTMLTextAreaElement, text: string): void {
  const before = box.value;
  const isDone = command(box, 'insertText', text);
  if (isDone === true || box.value !== before) return;
  replaceRange(box, text, box.selectionStart, box.selectionEnd);
}

export function replaceRange(
  box: HTMLTextAreaElement,
  text: string,
  start: number,
  end: number,
): void {
  box.setRangeText(text, start, end, 'end');
  tellPage(box, text === '' ? 'deleteContentBackward' : 'insertText', text);
}

/** By the browser's own undo. @returns whether the box then holds exactly `text` */
export function undoTo(box: HTMLTextAreaElement, text: string): boolean {
  box.focus({ preventScroll: true });
  command(box, 'undo');
  return box.value === text;
}

/** Leaves the box with exactly `text`, whatever the page has made of it. */
export function setText(box: HTMLTextAreaElement, text: string): void {
  // The prototype's setter, because React puts one of its own on the element.
  Reflect.set(Object.getPrototypeOf(box) as object, 'value', text, box);
  tellPage(box, 'insertReplacementText', text);
}

const tellPage = (box: HTMLTextAreaElement, inputType: string, data: string): boolean =>
  box.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType, data: data === '' ? null : data }),
  );
