import { wordsOf } from '../page-text.ts';
import { findBareRowIn, isStamp, toPlain } from './bare-rows.ts';
import type { BareRow } from './bare-rows.ts';
import { bareAttachment, isFileSize, piecesIn } from './pieces.ts';
import type { Piece } from './pieces.ts';
import { isReadOn, siteIdOf } from './row-parts.ts';
import type { RowParts } from './row-parts.ts';

const READ_MARK = /^既読\s*/;
/** A name as shown, the whole name, a size. */
const MOST_TEXTS_OF_FILE = 3;

/** The pieces of a row whose classes say nothing, by their place and form. */
export function readBareParts({ row, head, stamp, numbered }: BareRow): RowParts {
  const [author, ...labels] = piecesBefore(row, stamp).map(({ text }) => text);
  const body = nodesAfter(head);
  const pieces = body.flatMap(piecesIn);
  const files = filesIn(pieces);
  const readMark = readMarkIn(pieces);
  const skipped = new Set([...files, ...(readMark ? [readMark.element] : [])]);
  return {
    siteId: siteIdOf(numbered?.id ?? ''),
    isOthers: false,
    isDefault: false,
    hasBody: true,
    isOdd: false,
    author: author ?? null,
    labels,
    stamps: [toPlain(stamp.textContent)],
    readStamp: readMark?.text ?? null,
    ...wordsIn(body, skipped),
    attachments: files.map(bareAttachment),
  };
}

const PRECEDING = 2;

const piecesBefore = (row: Element, stamp: Element): Piece[] =>
  piecesIn(row).filter(
    ({ element }) =>
      (stamp.compareDocumentPosition(element) & PRECEDING) !== 0 && !element.contains(stamp),
  );

function nodesAfter(head: Element): Node[] {
  const nodes: Node[] = [];
  for (let after = head.nextSibling; after; after = after.nextSibling) nodes.push(after);
  return nodes;
}

/** The last of several pieces: what stands alone are a person's own words, whatever they look like. */
function readMarkIn(pieces: readonly Piece[]): Piece | undefined {
  const last = pieces.at(-1);
  if (!last || pieces[0]?.element.contains(last.element)) return undefined;
  return READ_MARK.test(last.text) && isStamp(last.text.replace(READ_MARK, '')) ? last : undefined;
}

/** Around each printed size that stands outside the words: the element with the names beside it. */
function filesIn(pieces: readonly Piece[]): Element[] {
  const words = pieces[0]?.element;
  return pieces
    .filter(({ element, text }) => isFileSize(text) && !words?.contains(element))
    .flatMap(({ element }) => element.parentElement ?? [])
    .filter((file) => piecesIn(file).length <= MOST_TEXTS_OF_FILE && !file.querySelector('p'));
}

function wordsIn(
  body: readonly Node[],
  skipped: ReadonlySet<Element>,
): { text: string; isTruncated: boolean } {
  let isTruncated = false;
  const isSkipped = (element: Element): boolean => {
    if (skipped.has(element)) return true;
    if (!isReadOn(element)) return false;
    isTruncated = true;
    return true;
  };
  const words = body.map((node) => {
    if (!isElement(node)) return (node.nodeValue ?? '').trim();
    return isSkipped(node) ? '' : wordsOf(node, isSkipped);
  });
  return { text: words.filter((text) => text !== '').join('\n'), isTruncated };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * For a row that its class tells but whose parts it does not: head and body by their build, its side
 * by what is left of the classes. Undefined where the two contradict each other.
 */
export function readInnerParts(row: Element, byClass: RowParts): RowParts | undefined {
  const bare = findBareRowIn(row);
  if (!bare) return undefined;
  const parts = readBareParts(bare);
  if (byClass.author !== null && byClass.author !== parts.author) return undefined;
  const { siteId, isOthers, isDefault } = byClass;
  return { ...parts, siteId, isOthers, isDefault };
}
