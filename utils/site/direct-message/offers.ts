import {
  fromJapanClock,
  isRealDate,
  startOfJapanDay,
  toIsoDay,
  toJapanClock,
} from '../../japan-time/calendar.ts';
import { parseFullDate, toHalfWidth } from '../../japan-time/stamps.ts';
import type { Moment } from '../../japan-time/moment.ts';
import { findBy } from '../find-by.ts';
import { linesOf, squeeze } from '../page-text.ts';
import type { Offer } from '../readings/pre-sale.ts';
import { MYPAGE } from '../selectors-mypage.ts';
import type { Message } from './messages.ts';
import { widestAround } from './bare-threads.ts';
import { DETAILS, hasPrice, TERMS } from './offer-card.ts';

/**
 * The cards of what the seller offers, the last one where an offer stands there twice. Only her own
 * rows count: in one of the buyer's she would be the one who is offered something. Words that look
 * like a card are words.
 */
export function readOffers(messages: readonly Message[]): Offer[] {
  const offers = messages
    .filter(({ side }) => side === 'seller' || side === 'site')
    .flatMap(({ row, at }) => offersIn(row, at));
  return [...new Map(offers.map((offer) => [offer.offerId, offer])).values()];
}

function offersIn({ parts, row, isCard, cardTitle }: Message['row'], at: Moment | null): Offer[] {
  const ids = new Set(parts.offerLinks.flatMap((link) => offerIdOf(link) ?? []));
  return [...ids].flatMap((offerId) => {
    const links = parts.offerLinks.filter((link) => offerIdOf(link) === offerId);
    const [link] = links;
    const others = parts.offerLinks.filter((other) => !links.includes(other));
    // Of several cards in one row: what holds the links to one offer and to no other.
    const card = ids.size === 1 || !link ? row : widestAround(link, others);
    const text = toHalfWidth(textOf(card, parts.original));
    if (!isCard && (parts.original === null || !hasPrice(text))) return [];
    return [
      {
        offerId,
        title: titleOf(card, links) ?? (ids.size === 1 ? cardTitle : null),
        ...termsIn(text, at),
      },
    ];
  });
}

const offerIdOf = (link: Element): string | undefined =>
  /\/mypage\/direct_offers\/(\d{1,12})(?:[/?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1];

const textOf = (card: Element, original: Element | null): string =>
  linesOf(card, (element) => element === original)
    .map(({ text }) => text)
    .join(' ');

/** Where the class of the title has gone, the link is called like the offer or 詳細. */
function titleOf(card: Element, links: readonly Element[]): string | null {
  const title = squeeze(findBy(card, MYPAGE.offerTitle)?.textContent ?? '');
  if (title !== '') return title;
  const [name] = links
    .map((link) => squeeze(link.textContent))
    .filter((text) => text !== '' && text !== DETAILS);
  return name ?? null;
}

function termsIn(text: string, at: Moment | null): Pick<Offer, 'priceJpy' | 'buyBy' | 'dueOn'> {
  const prices = matches(text, TERMS.price).map((price) => Number(price.replaceAll(',', '')));
  return {
    priceJpy: onlyOne(prices),
    buyBy: onlyOne(matches(text, TERMS.buyBy).map((day) => toDay(day, at))),
    dueOn: onlyOne(matches(text, TERMS.dueOn).map((day) => toDay(day, at))),
  };
}

const matches = (text: string, form: RegExp): string[] =>
  [...text.matchAll(form)].flatMap(([, found]) => found ?? []);

/** What the seller writes about her offer may name other terms: then nobody can say which hold. */
function onlyOne<T>(values: readonly T[]): T | null {
  const [value, ...others] = new Set(values);
  return value === undefined || others.length > 0 ? null : value;
}

/** `8/19` is the first one that is not before the day on which it was offered. */
function toDay(text: string, at: Moment | null): string | null {
  const full = parseFullDate(text);
  if (full) return toIsoDay(full);
  const [month = 0, day = 0] = text.split('/').map(Number);
  if (!at) return null;
  const { year } = toJapanClock(at.from);
  const date = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((later) => ({ year: year + later, month, day }))
    .find((one) => isRealDate(one) && fromJapanClock(one) >= startOfJapanDay(at.from));
  return date ? toIsoDay(date) : null;
}
