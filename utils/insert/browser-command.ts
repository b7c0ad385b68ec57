/** What the browsers still offer although the standard calls it old; jsdom does not. */
interface OldCommands {
  execCommand?: (command: string, showUi: boolean, value?: string) => boolean;
}

/**
 * Acts where the focus is, so it is not even tried where the element has not got it: a hidden twin
 * cannot be focused, and the text would go somewhere else.
 *
 * @returns undefined where nothing was tried
 */
export function command(element: HTMLElement, name: string, value?: string): boolean | undefined {
  const { ownerDocument } = element;
  if (ownerDocument.activeElement !== element) return undefined;
  const commands: OldCommands = ownerDocument;
  return commands.execCommand?.(name, false, value);
}
