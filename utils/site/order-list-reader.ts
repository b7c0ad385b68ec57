import { toIsoDay } from '../japan-time/calendar.ts';
import { parseFullDate, toHalfWidth } from '../japan-time/stamps.ts';
import { settle } from './field.ts';
import type { Answer } from './field.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import { squeeze } from './page-text.ts';
import type { Field, ListedRoom, NotAPage, OrderListReading, Step } from './reading.ts';
import { anyOf, findPart } from './selectors.ts';
import type { Part } from './selectors.ts';
import { isSameStep, toStatus } from './steps.ts';
import {
  bareDueOn,
  barePrices,
  bareSoldOn,
  bareStatuses,
  bareTitles,
  isBareCard,
  statusDress,
} from './order-list-bare.ts';

export const isOrderListRendered = (document: Document): boolean =>
  findPart(document, 'card') !== undefined ||
  findPart(document, 'orderList') !== undefined ||
  hasBareCards(document);

/** Where all classes have gone: a redesigned list is still a list. */
const hasBareCards = (document: Document): boolean =>
  [...cardsByRoom(document).values()].flat().some(isBareCard);

export function readOrderList(
  document: Document,
  url: string,
  now: number,
): OrderListReading | NotAPage {
  const page = pageKindOf(url);
  // A last message in a card may say what an error page says.
  const why = whyNotAPage(document);
  if (why !== null && !hasBareCards(document)) return { kind: 'not-a-page', why };
  if (page?.kind !== 'order-list' || !isOrderListRendered(document)) {
    return { kind: 'not-a-page', why: 'unknown-layout' };
  }
  const cardsOf = cardsByRoom(document);
  const dress = statusDress([...cardsOf.values()]);
  const rooms = [...cardsOf].map(([roomId, cards]) => readCards(roomId, cards, dress));
  return { kind: 'order-list', readAt: now, tab: page.tab, rooms };
}

/** PC and SP twins of one room are read together. */
function cardsByRoom(document: Document): Map<string, Element[]> {
  const cards = new Map<string, Element[]>();
  for (const link of document.querySelectorAll(anyOf('roomLink'))) {
    const roomId = roomIdOf(link);
    const card = roomId === undefined ? undefined : cardAround(link, roomId);
    if (roomId === undefined || !card) continue;
    const twins = cards.get(roomId) ?? [];
    if (!twins.includes(card)) cards.set(roomId, [...twins, card]);
  }
  return cards;
}

const roomIdOf = (link: Element): string | undefined =>
  /\/talkrooms\/(\d+)(?:[/?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1];

/** The card by its class; where that has gone, the largest element that speaks of this room alone. */
function cardAround(link: Element, roomId: string): Element | undefined {
  const byClass = link.closest(anyOf('card'));
  if (byClass) return byClass;
  let card: Element | undefined;
  for (let at: Element | null = link; at; at = at.parentElement) {
    const links = [...at.querySelectorAll(anyOf('roomLink'))];
    if (links.some((other) => roomIdOf(other) !== roomId)) break;
    card = at;
  }
  return card;
}

const readCards = (
  roomId: string,
  cards: readonly Element[],
  dress: string | undefined,
): ListedRoom => ({
  roomId,
  title: readTitle(cards),
  priceJpy: readPrice(cards),
  soldOn: readSoldOn(cards),
  dueOn: readDueOn(cards),
  status: readStatus(cards, dress),
});

/** The answers of the classes, or where they say nothing those of the build. */
const orBare = <T>(byClass: Answer<T>[], bare: () => Answer<T>[]): Answer<T>[] =>
  byClass.length > 0 ? byClass : bare();

/** PC and SP print it both; where classes show one of them only, the other one is looked for. */
function readPrice(cards: readonly Element[]): Field<number> {
  const byClass = [...pricesOf(cards), ...spPricesOf(cards)];
  return settle('price', byClass.length > 1 ? byClass : [...byClass, ...barePrices(cards)]);
}

/** PC and SP may print it with or without the catch copy: the first is taken, they need not agree. */
function readTitle(cards: readonly Element[]): Field<string> {
  const [title] = cards
    .map((card) => squeeze(findPart(card, 'cardTitle')?.textContent ?? ''))
    .filter((text) => text !== '');
  if (title !== undefined) return { value: title, how: 'class', agreed: 1 };
  return settle('title', bareTitles(partsOf(cards, 'roomLink')));
}

/** Only elements that hold a price and nothing else: previews of messages name amounts too. */
const pricesOf = (cards: readonly Element[]): Answer<number>[] =>
  partsOf(cards, 'cardPrice').flatMap((element) => priceIn(element));

const spPricesOf = (cards: readonly Element[]): Answer<number>[] =>
  partsOf(cards, 'cardPriceSp')
    .filter((element) => findPart(element, 'yenIcon'))
    .flatMap((element) => priceIn(element));

function priceIn(element: Element): Answer<number>[] {
  const price = /^([\d,]+)\s*円?$/.exec(squeeze(toHalfWidth(element.textContent)))?.[1];
  return price === undefined ? [] : [{ value: Number(price.replaceAll(',', '')), how: 'class' }];
}

const SOLD_ON = '販売日';

function readSoldOn(cards: readonly Element[]): Field<string> {
  const byClass = partsOf(cards, 'cardSoldOn').map((element) => element.textContent);
  const byWords = partsOf(cards, 'cardSchedule')
    .filter((element) => element.textContent.includes(SOLD_ON))
    .map((element) => element.textContent.split(SOLD_ON)[1] ?? '');
  const days = [
    ...byClass.flatMap((text) => dayIn(text, 'class')),
    ...byWords.flatMap((text) => dayIn(text, 'text')),
  ];
  return settle(
    'sold-on',
    orBare(days, () => bareSoldOn(cards)),
  );
}

function readDueOn(cards: readonly Element[]): Field<string | null> {
  const schedules = partsOf(cards, 'cardSchedule').map(
    (element) => element.textContent.split(SOLD_ON)[0] ?? '',
  );
  const unset: Answer<null>[] = partsOf(cards, 'cardNoDueDate').map(() => ({
    value: null,
    how: 'class',
  }));
  const days = [...schedules.flatMap((text) => dayIn(text, 'class')), ...unset];
  return settle<string | null>(
    'due-date',
    orBare<string | null>(days, () => bareDueOn(cards)),
  );
}

function readStatus(cards: readonly Element[], dress: string | undefined): Field<Step> {
  const labels = partsOf(cards, 'cardStatus').map((element) => squeeze(element.textContent));
  const answers = labels
    .filter((label) => label !== '')
    .map((label): Answer<Step> => ({ value: toStatus(label), how: 'class' }));
  return settle(
    'status',
    orBare(answers, () => bareStatuses(cards, dress)),
    isSameStep,
  );
}

function dayIn(text: string, how: Answer<string>['how']): Answer<string>[] {
  const date = parseFullDate(text);
  return date ? [{ value: toIsoDay(date), how }] : [];
}

const partsOf = (cards: readonly Element[], part: Part): Element[] =>
  cards.flatMap((card) => [...card.querySelectorAll(anyOf(part))]);
