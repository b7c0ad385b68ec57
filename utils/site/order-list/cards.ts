import type { How } from '../field.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';

/** What the list shows, by number; PC and SP twins stand together. */
export interface Cards {
  rooms: ReadonlyMap<string, readonly Element[]>;
  quotes: ReadonlyMap<string, readonly Element[]>;
  how: How;
  /** A card of which no link says whose it is. */
  hasNameless: boolean;
}

type Subject = 'room' | 'quote';

interface Named {
  subject: Subject;
  id: string;
  link: Element;
}

const LINKS = anyWay([...MYPAGE.roomLink, ...MYPAGE.quoteLink]);
const CARD = anyWay(MYPAGE.card);
const ADDRESSES = [
  { subject: 'room', path: /\/talkrooms\/(\d{1,12})(?:[/?#]|$)/ },
  { subject: 'quote', path: /\/customize\/requests\/(\d{1,12})(?:[/?#]|$)/ },
] as const;

export function findCards(document: Document): Cards {
  const main = document.querySelector('main') ?? document.body;
  const cards = { room: new Map<string, Element[]>(), quote: new Map<string, Element[]>() };
  const isOfList = ({ link }: Named): boolean => main.contains(link) || link.closest(CARD) !== null;
  for (const named of namedIn(document).filter(isOfList)) {
    const card = cardAround(named, main);
    const twins = cards[named.subject].get(named.id) ?? [];
    if (card && !twins.includes(card)) cards[named.subject].set(named.id, [...twins, card]);
  }
  const found = [...cards.room.values(), ...cards.quote.values()].flat();
  return {
    ...{ rooms: cards.room, quotes: cards.quote },
    how: found.every((card) => card.matches(CARD)) ? 'class' : 'structure',
    hasNameless: hasNameless(document),
  };
}

const namedIn = (root: ParentNode): Named[] =>
  [...root.querySelectorAll(LINKS)].flatMap((link) => toNamed(link) ?? []);

function toNamed(link: Element): Named | undefined {
  const address = link.getAttribute('href') ?? '';
  for (const { subject, path } of ADDRESSES) {
    const id = path.exec(address)?.[1];
    if (id !== undefined) return { subject, id, link };
  }
  return undefined;
}

/** The card by its class; where that has gone, the largest element that speaks of nothing else. */
function cardAround(named: Named, main: Element): Element | undefined {
  const byClass = named.link.closest(CARD);
  const links = byClass ? namedIn(byClass) : [];
  if (byClass && links.every((other) => isSame(other, named) || isSold(other, named))) {
    return byClass;
  }
  // A quote that became a sale is a room.
  if (named.subject === 'quote' && links.some(({ subject }) => subject === 'room'))
    return undefined;
  return largestAround(named, main);
}

const isSame = (a: Named, b: Named): boolean => a.subject === b.subject && a.id === b.id;

/** The card of a room may lead to the quote that it came from. */
const isSold = (other: Named, own: Named): boolean =>
  own.subject === 'room' && other.subject === 'quote';

function largestAround(named: Named, main: Element): Element | undefined {
  let card: Element | undefined;
  for (let at: Element | null = named.link; at && at !== main; at = at.parentElement) {
    if (!namedIn(at).every((other) => isSame(other, named))) break;
    card = at;
  }
  return card;
}

function hasNameless(document: Document): boolean {
  const cards = [...document.querySelectorAll(CARD)];
  const named = cards.filter((card) => namedIn(card).length > 0);
  return !cards.every((card) => named.some((one) => one.contains(card) || card.contains(one)));
}
