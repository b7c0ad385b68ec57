import type { Box } from './box.ts';
import { command } from './browser-command.ts';
import { offsetOf, pointAt, readEditor } from './editor-text.ts';
import { tellChange, tellInput } from './tell-page.ts';

/** An element that is made editable. The site was never seen to have one. */
export function editorBox(element: HTMLElement, limit: number | null): Box {
  const readText = (): string => readEditor(element).text;
  return {
    element,
    limit,
    readText,
    canWrite: () =>
      isEditable(element) &&
      element.getAttribute('aria-readonly') !== 'true' &&
      element.getAttribute('aria-disabled') !== 'true',
    findCaret() {
      const range = findRange(element);
      return range && offsetOf(readEditor(element), range.endContainer, range.endOffset);
    },
    putCaret(at) {
      element.focus({ preventScroll: true });
      const [node, offset] = pointAt(readEditor(element), at) ?? [element, 0];
      element.ownerDocument.getSelection()?.collapse(node, offset);
    },
    type(text) {
      const before = readText();
      const isDone = command(element, 'insertText', text);
      if (isDone !== true && readText() === before) typeByHand(element, text);
    },
    undoTo(text) {
      element.focus({ preventScroll: true });
      command(element, 'undo');
      return readText() === text;
    },
    setText(text) {
      element.replaceChildren(linesOf(element.ownerDocument, text));
      tellInput(element, 'insertReplacementText', text);
      tellChange(element);
    },
  };
}

function findRange(element: Element): Range | null {
  const selection = element.ownerDocument.getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && element.contains(range.endContainer) ? range : null;
}

/** Only where the browser's command surely did nothing. */
function typeByHand(element: Element, text: string): void {
  const lines = linesOf(element.ownerDocument, text);
  const range = findRange(element);
  if (range) range.insertNode(lines);
  else element.append(lines);
  tellInput(element, 'insertText', text);
}

/** By the attribute: what it inherits does not make it a box of its own. */
const isEditable = (element: Element): boolean =>
  /^(?:|true|plaintext-only)$/i.test(element.getAttribute('contenteditable') ?? 'false');

function linesOf(document: Document, text: string): DocumentFragment {
  const lines = document.createDocumentFragment();
  text.split('\n').forEach((line, index) => {
    if (index > 0) lines.append(document.createElement('br'));
    if (line !== '') lines.append(line);
  });
  // At the end a line without words needs one that keeps it open.
  if (text.endsWith('\n')) lines.append(document.createElement('br'));
  return lines;
}
