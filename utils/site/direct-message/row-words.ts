import { isHidden, squeeze, wordsOf } from '../page-text.ts';
import type { Attachment } from '../readings/talkroom.ts';
import { piecesIn } from '../talkroom/pieces.ts';
import { readBareWords, readCardIn } from './bare-words.ts';
import { readStampIn } from './read-mark.ts';
import type { RowParts } from './row-parts.ts';
import type { RowWords } from './words.ts';

const NONE = (): boolean => false;

/** undefined: nobody can say what of the row are its words. */
export function readWords(
  row: Element,
  parts: RowParts,
  isSmartphone: boolean,
): RowWords | undefined {
  const { original, message, readStamp, cards } = parts;
  if (original) return { text: wordsOf(original, NONE), readStamp };
  if (message) return wordsInMessage(message, parts);
  const [card] = cards;
  const offer = card && readCardIn(card, parts.offerLinks);
  if (offer) return { text: offer.text, readStamp };
  // Of another build, but an offer: what stands in it is what is offered.
  if (parts.offerLinks.some((link) => card?.contains(link))) return { text: '', readStamp };
  return readBareWords(row, parts, isSmartphone);
}

/** Where nothing marks the words in the message, all that is no control, file, card or read mark. */
function wordsInMessage(message: Element, parts: RowParts): RowWords {
  const mark = parts.readStamp === null ? readMarkAtEnd(message) : undefined;
  const offer = readCardIn(message, parts.offerLinks);
  if (offer) return { ...offer, readStamp: parts.readStamp ?? offer.readStamp, files: parts.files };
  const skipped = new Set([...parts.files, ...parts.cards, ...(mark ? [mark] : [])]);
  const text = wordsOf(
    message,
    (element) => skipped.has(element) || isHidden(element) || element.nodeName === 'BUTTON',
  );
  return { text, readStamp: parts.readStamp ?? (mark && readStampIn(mark)) ?? null };
}

/** The last of several pieces: what stands alone are a person's own words, whatever they look like. */
function readMarkAtEnd(message: Element): Element | undefined {
  const pieces = piecesIn(message);
  const [first, last] = [pieces[0]?.element, pieces.at(-1)?.element];
  if (!first || !last || first.contains(last)) return undefined;
  return readStampIn(last) === undefined ? undefined : last;
}

export const toAttachment = (link: Element): Attachment => ({
  name: squeeze(link.textContent) || (link.getAttribute('href') ?? '').split('/').at(-1) || '',
  size: null,
});
