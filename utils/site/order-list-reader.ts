import { missing } from './field.ts';
import { findBy } from './find-by.ts';
import { isBareCard, stampDress, statusDress } from './order-list/bare.ts';
import type { Dress } from './order-list/bare.ts';
import { findCards } from './order-list/cards.ts';
import type { Cards } from './order-list/cards.ts';
import { isEmptyList } from './order-list/empty.ts';
import { readDueOn, readPrice, readSoldOn, readStatus, readTitle } from './order-list/fields.ts';
import { readNewest } from './order-list/newest.ts';
import { readQuotes } from './order-list/quotes.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import type { Field } from './field.ts';
import type { NotAPage } from './reading.ts';
import type { ListedRoom, OrderListReading } from './readings/lists.ts';
import { anyWay, MYPAGE } from './selectors-mypage.ts';
import { isStillAnotherPage } from './still-another-page.ts';

export function readOrderList(
  document: Document,
  url: string,
  now: number,
): OrderListReading | NotAPage {
  const page = pageKindOf(url);
  const hasCard = findBy(document, MYPAGE.card) !== undefined;
  if (page?.kind !== 'order-list' || (!hasCard && isStillAnotherPage(document, 'order-list'))) {
    return { kind: 'not-a-page', why: 'unknown-layout' };
  }
  const cards = findCards(document);
  const quotes = readQuotes(cards, page.tab, now);
  // A last message in a card may say what an error page says: asked only where no card is.
  if (!hasCards(cards) && quotes.length === 0 && !isEmptyList(document)) {
    return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
  }
  const rooms = readRooms(cards, now);
  const found = countOf(cards);
  return { kind: 'order-list', readAt: now, tab: page.tab, found, rooms, quotes };
}

export function unreadableOrderList(url: string, now: number): OrderListReading {
  const page = pageKindOf(url);
  const tab = page?.kind === 'order-list' ? page.tab : '';
  return { kind: 'order-list', readAt: now, tab, found: missing('rows'), rooms: [], quotes: [] };
}

/** By the class of cards; where all classes have gone, a redesigned list is still a list. */
const hasCards = ({ rooms, quotes }: Cards): boolean =>
  [...rooms.values(), ...quotes.values()].flat().some((card) => card.matches(CARD)) ||
  [...rooms.values()].flat().some(isBareCard);
const CARD = anyWay(MYPAGE.card);

function countOf({ rooms, quotes, how, hasNameless }: Cards): Field<number> {
  if (hasNameless) return missing('rows');
  return { value: rooms.size + quotes.size, how, agreed: 1 };
}

function readRooms({ rooms }: Cards, now: number): ListedRoom[] {
  // Most lists are read by their classes alone.
  const ofStatus = once(() => statusDress(rooms.values()));
  const ofStamp = once(() => stampDress(rooms.values()));
  return [...rooms].map(([roomId, cards]) => {
    const soldOn = readSoldOn(cards);
    return {
      roomId,
      title: readTitle(cards),
      priceJpy: readPrice(cards),
      soldOn,
      dueOn: readDueOn(cards),
      status: readStatus(cards, ofStatus),
      newestAt: readNewest(cards, ofStamp, soldOn, now),
    };
  });
}

function once(find: () => Dress): () => Dress {
  let found: { dress: Dress } | undefined;
  return () => (found ??= { dress: find() }).dress;
}
