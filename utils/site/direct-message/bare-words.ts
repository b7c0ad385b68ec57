import { isHidden, wordsOf } from '../page-text.ts';
import { piecesIn } from '../talkroom/pieces.ts';
import type { Piece } from '../talkroom/pieces.ts';
import { readOfferCard } from './offer-card.ts';
import { readStampIn } from './read-mark.ts';
import { BARE_FILE, PERSON } from './row-parts.ts';
import type { RowParts } from './row-parts.ts';
import type { RowWords } from './words.ts';

/**
 * By the build: one block of words after the head in which the stamp stands, and nothing else but
 * files and a read mark. Smartphones print the stamp below the words (2026-10).
 */
export function readBareWords(
  row: Element,
  { stamps: [stamp], offerLinks }: RowParts,
  isSmartphone: boolean,
): RowWords | undefined {
  if (!stamp) return undefined;
  const pieces = shownIn(row);
  // Loose beside the head: as well its words as part of it.
  if (pieces.some(({ element }) => element !== stamp && element.contains(stamp))) return undefined;
  const [above, below] = [PRECEDING, FOLLOWING].map((side) =>
    pieces.filter(({ element }) => stamp.compareDocumentPosition(element) & side),
  );
  if (!isSmartphone || below?.some((piece) => !isBeside(piece))) {
    return readCard(below, offerLinks) ?? readBlock(below);
  }
  const block = readBlock(above, below);
  return block && { ...block, isAboveStamp: true };
}
const PRECEDING = 2;
const FOLLOWING = 4;

/** The card of an offer that fills an element. */
export const readCardIn = (root: Element, links: readonly Element[]): RowWords | undefined =>
  readCard(shownIn(root), links);

const shownIn = (root: Element): Piece[] =>
  piecesIn(root).filter(({ element }) => !isSilent(element, root));

function readCard(pieces: readonly Piece[] = [], links: readonly Element[]): RowWords | undefined {
  const words = pieces.filter((piece) => !isBeside(piece));
  const card = readOfferCard(words, links);
  return card && { text: card.text, ...besidesIn(pieces), card };
}

const besidesIn = (pieces: readonly Piece[]): Pick<RowWords, 'readStamp' | 'files'> => ({
  readStamp: pieces.flatMap(({ element }) => readStampIn(element) ?? []).at(0) ?? null,
  files: pieces.map(({ element }) => element).filter((element) => element.matches(BARE_FILE)),
});

function readBlock(
  pieces: readonly Piece[] = [],
  outside: readonly Piece[] = [],
): RowWords | undefined {
  const texts = pieces.filter((piece) => !isBeside(piece)).map(({ element }) => element);
  const words = texts.find((around) => texts.every((text) => isPartOf(text, around)));
  if (!words) return undefined;
  const others = [...pieces.filter(({ element }) => !words.contains(element)), ...outside];
  if (!others.every(isBeside)) return undefined;
  return { text: wordsOf(words, () => false), ...besidesIn(others) };
}

/** Only links stand in the words of a person. */
const isPartOf = (text: Element, words: Element): boolean =>
  text === words || (text.nodeName === 'A' && words.contains(text));

/** What is no word of a person, or nobody sees. */
function isSilent(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at && at !== row; at = at.parentElement) {
    if (isHidden(at) || at.nodeName === 'BUTTON') return true;
  }
  return false;
}

const isBeside = ({ element }: Piece): boolean =>
  readStampIn(element) !== undefined || element.matches(`${BARE_FILE}, ${PERSON}`);
