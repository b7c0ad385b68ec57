/** Where a character, or an empty line, stands in an editable element. */
interface Place {
  node: Node;
  /** Of its first character in the text. */
  at: number;
  length: number;
}

export interface EditorText {
  text: string;
  places: Place[];
}

const BLOCKS = /^(?:DIV|P|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6])$/;
const TEXT_NODE = 3;

/**
 * The text of an editable element, line by line. Browsers end a line with `<br>` or put each into a
 * block, and an empty one holds a `<br>` that only keeps it open. Not `innerText`: it would make the
 * browser lay the page out.
 */
export function readEditor(editor: Element): EditorText {
  const places: Place[] = [];
  let text = '';
  /** Something of the present line was seen. */
  let isOpen = false;
  let isFirst = true;
  const openLine = (): void => {
    if (!isOpen && !isFirst) text += '\n';
    isOpen = true;
    isFirst = false;
  };
  const put = (node: Node, words: string): void => {
    openLine();
    places.push({ node, at: text.length, length: words.length });
    text += words;
  };
  const visit = (parent: Node): void => {
    for (const node of parent.childNodes) {
      const isBlock = BLOCKS.test(node.nodeName);
      if (isBlock) isOpen = false;
      if (node.nodeType === TEXT_NODE) {
        // Two spaces side by side are kept apart by this one.
        if (node.nodeValue) put(node, node.nodeValue.replaceAll('\u00a0', ' '));
      } else if (node.nodeName === 'BR') {
        put(node, '');
        isOpen = false;
      } else visit(node);
      if (isBlock) isOpen = false;
    }
  };
  visit(editor);
  return { text, places };
}

/** Of a point as selections have it: before the nth child, or the nth character. */
export function offsetOf({ text, places }: EditorText, container: Node, offset: number): number {
  const inText = places.find(({ node }) => node === container && node.nodeType === TEXT_NODE);
  if (inText) return inText.at + Math.min(offset, inText.length);
  const next = container.childNodes[offset];
  const behind = next && places.find(({ node }) => !isBefore(node, next));
  const last = places.findLast(({ node }) => container.contains(node));
  return behind?.at ?? (last ? last.at + last.length : text.length);
}

const isBefore = (node: Node, next: Node): boolean =>
  (next.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;

/** @returns undefined in an element without anything */
export function pointAt({ places }: EditorText, at: number): [Node, number] | undefined {
  const place = places.find((one) => at <= one.at + one.length);
  if (!place) return undefined;
  const { node } = place;
  if (node.nodeType === TEXT_NODE) return [node, Math.max(0, at - place.at)];
  const parent = node.parentNode;
  return parent ? [parent, [...parent.childNodes].indexOf(node as ChildNode)] : undefined;
}
