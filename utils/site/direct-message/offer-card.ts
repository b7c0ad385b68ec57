import { toHalfWidth } from '../../japan-time/stamps.ts';
import { wordsOf } from '../page-text.ts';
import type { Piece } from '../talkroom/pieces.ts';

const HEADING = '見積り提案をしました';
/** As its link is called where the title stands beside it. */
export const DETAILS = '詳細';
const NO_TITLES: ReadonlySet<string> = new Set([HEADING, DETAILS]);
const DAY = String.raw`\s*:?\s*(\d{4}[/年-]\d{1,2}[/月-]\d{1,2}|\d{1,2}/\d{1,2})`;

/** The terms of an offer, each with its value: as one line prints them (2026-09). */
export const TERMS = {
  buyBy: new RegExp(`購入期限${DAY}`, 'g'),
  dueOn: new RegExp(`完了予定日${DAY}`, 'g'),
  price: /提案額\s*:?\s*([\d,]+)\s*円/g,
} as const;

export const hasPrice = (text: string): boolean => text.search(TERMS.price) >= 0;

/** What a card says that has no name of its own. */
export interface OfferCard {
  title: string | null;
  /** The seller's own words: all that stands below the terms. */
  text: string;
}

/** undefined: this is no offer, or one of another build, or several. */
export function readOfferCard(
  pieces: readonly Piece[],
  links: readonly Element[],
): OfferCard | undefined {
  if (pieces[0]?.text !== HEADING || links.length === 0) return undefined;
  const terms = pieces.findIndex(({ text }) => areTerms(toHalfWidth(text)));
  const below = pieces.slice(terms + 1);
  if (terms < 0 || below.some(({ text }) => text === HEADING)) return undefined;
  return { title: titleAmong(pieces.slice(1, terms)), text: wordsAmong(below, links) };
}

function titleAmong(pieces: readonly Piece[]): string | null {
  const titles = pieces.map(({ text }) => text).filter((text) => !NO_TITLES.has(text));
  const [title, ...others] = new Set(titles);
  return title === undefined || others.length > 0 ? null : title;
}

function wordsAmong(pieces: readonly Piece[], links: readonly Element[]): string {
  const elements = pieces
    .map(({ element }) => element)
    .filter((element) => !links.some((link) => link.contains(element)));
  return elements
    .filter((element) => !elements.some((other) => other !== element && other.contains(element)))
    .map((element) => wordsOf(element, () => false))
    .join('\n');
}

function areTerms(text: string): boolean {
  const rest = Object.values(TERMS).reduce((left, term) => left.replaceAll(term, ''), text);
  return hasPrice(text) && rest.trim() === '';
}
