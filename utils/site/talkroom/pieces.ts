import { squeeze } from '../page-text.ts';
import type { Attachment } from '../readings/talkroom.ts';

/** A text and the element it stands in. */
export interface Piece {
  element: Element;
  text: string;
}

const TEXT_NODE = 3;

/** In document order; a text that is split is one piece. */
export function piecesIn(root: Node): Piece[] {
  const byElement = new Map<Element, string>();
  const visit = (node: Node): void => {
    const element = node.parentElement;
    if (node.nodeType !== TEXT_NODE) node.childNodes.forEach(visit);
    else if (element)
      byElement.set(element, (byElement.get(element) ?? '') + (node.nodeValue ?? ''));
  };
  visit(root);
  return [...byElement]
    .map(([element, text]) => ({ element, text: squeeze(text) }))
    .filter(({ text }) => text !== '');
}

const FILE_SIZE = /^[\d.,]+\s*[kmgt]?b$/i;
export const isFileSize = (text: string): boolean => FILE_SIZE.test(text);

/** A file whose classes say nothing: its size by its form, its whole name rather than the cut one. */
export function bareAttachment(file: Element): Attachment {
  const texts = piecesIn(file).map(({ text }) => text);
  const size = texts.find(isFileSize) ?? null;
  const names = texts.filter((text) => text !== size);
  return { name: names.findLast((name) => !name.includes('…')) ?? names.at(-1) ?? '', size };
}
