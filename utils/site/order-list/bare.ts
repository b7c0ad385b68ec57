import { toIsoDay } from '../../japan-time/calendar.ts';
import { parseFullDate, toHalfWidth } from '../../japan-time/stamps.ts';
import type { Answer } from '../field.ts';
import { squeeze } from '../page-text.ts';
import type { Step } from '../readings/talkroom.ts';
import { isStatusLabel, toStatus } from '../steps.ts';

/** Cards of the order list whose classes say nothing, by their words and by what all cards share. */

const SOLD_ON = '販売日';
const UNSET = /^(未設定|設定する)$/;
const DAY_ALONE = /^\d{4}[/年-]\d{1,2}[/月-]\d{1,2}日?$/;
const PRICE_ALONE = /^([\d,]+)\s*円$/;

/** A link to a room with a date of sale beside it: what no other page was recorded to show. */
export const isBareCard = (card: Element): boolean => card.textContent.includes(SOLD_ON);

/** The title is what the links to the room say. One that says something else makes it missing. */
export const bareTitles = (links: readonly Element[]): Answer<string>[] =>
  links
    .map((link) => squeeze(link.textContent))
    .filter((text) => text !== '')
    .map((value) => ({ value, how: 'structure' }));

/**
 * A buyer's last message stands in the card too, and may be an amount: only one that is printed
 * twice, for PC and for SP, is the price.
 */
export function barePrices(cards: readonly Element[]): Answer<number>[] {
  const prices = cards.flatMap(piecesIn).flatMap(({ text }) => {
    const price = PRICE_ALONE.exec(toHalfWidth(text))?.[1];
    return price === undefined ? [] : [Number(price.replaceAll(',', ''))];
  });
  return prices.length < 2 ? [] : prices.map((value) => ({ value, how: 'structure' }));
}

export const bareSoldOn = (cards: readonly Element[]): Answer<string>[] =>
  soldOnPieces(cards).flatMap(({ text }) => {
    const date = parseFullDate(text.split(SOLD_ON)[1] ?? '');
    return date ? [{ value: toIsoDay(date), how: 'text' as const }] : [];
  });

/** What stands before the date of sale in the smallest element that holds more than that date. */
export const bareDueOn = (cards: readonly Element[]): Answer<string | null>[] =>
  soldOnPieces(cards).flatMap(({ element }) => {
    let around: Element | null = element;
    while (around && squeeze(around.textContent) === squeeze(element.textContent)) {
      around = around.parentElement;
    }
    const before = squeeze(toHalfWidth(around?.textContent.split(SOLD_ON)[0] ?? ''));
    return dueIn(before);
  });

function dueIn(text: string): Answer<string | null>[] {
  if (UNSET.test(text)) return [{ value: null, how: 'structure' }];
  const date = DAY_ALONE.test(text) ? parseFullDate(text) : undefined;
  return date ? [{ value: toIsoDay(date), how: 'structure' }] : [];
}

/** The tag and class that a thing has in all cards. */
export type Dress = string | undefined;

/**
 * The dress in which at least two cards wear such a text. In one card alone it might be a buyer's
 * message that says 完了.
 */
function sharedDress(
  cards: Iterable<readonly Element[]>,
  isSuch: (text: string) => boolean,
): Dress {
  const counts = new Map<string, number>();
  for (const twins of cards) {
    const such = twins.flatMap(piecesIn).filter(({ text }) => isSuch(text));
    for (const dress of new Set(such.map(({ element }) => dressOf(element)))) {
      counts.set(dress, (counts.get(dress) ?? 0) + 1);
    }
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] > 1 && most[1] > (next?.[1] ?? 0) ? most[0] : undefined;
}

export const statusDress = (cards: Iterable<readonly Element[]>): Dress =>
  sharedDress(cards, isStatusLabel);

export const bareStatuses = (cards: readonly Element[], dress: Dress): Answer<Step>[] =>
  cards
    .flatMap(piecesIn)
    .filter(({ element }) => dressOf(element) === dress)
    .map(({ text }) => ({ value: toStatus(text), how: 'structure' }));

const STAMP_ALONE = /^\d{1,2}\/\d{1,2} \d{1,2}:\d{2}$/;
export const isStamp = (text: string): boolean => STAMP_ALONE.test(squeeze(toHalfWidth(text)));

export const stampDress = (cards: Iterable<readonly Element[]>): Dress =>
  sharedDress(cards, isStamp);

/** Every stamp that stands alone: beside one that wears the dress, a message that is one disagrees. */
export function bareStamps(cards: readonly Element[], dress: Dress): string[] {
  const stamps = cards.flatMap(piecesIn).filter(({ text }) => isStamp(text));
  const isPrinted = stamps.some(({ element }) => dressOf(element) === dress);
  return isPrinted ? stamps.map(({ text }) => text) : [];
}

const dressOf = (element: Element): string => `${element.nodeName} ${element.className}`;

const soldOnPieces = (cards: readonly Element[]): Piece[] =>
  cards.flatMap(piecesIn).filter(({ text }) => text.startsWith(SOLD_ON));

interface Piece {
  element: Element;
  text: string;
}

/** Elements with words of their own, each with all its words. */
const piecesIn = (card: Element): Piece[] =>
  [...card.querySelectorAll('*')]
    .filter((element) => [...element.childNodes].some(isWords))
    .map((element) => ({ element, text: squeeze(element.textContent) }));

const isWords = (node: Node): boolean =>
  node.nodeType === TEXT_NODE && (node.nodeValue ?? '').trim() !== '';
const TEXT_NODE = 3;
