import { squeeze } from '../page-text.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { isStampElement, readStampIn } from './read-mark.ts';

/** The pieces of a row as they stand there, before anything is concluded from them. */
export interface RowParts {
  /** Around the words and what belongs to them. */
  message: Element | null;
  /** The words as they were written, not their translation. */
  original: Element | null;
  /** Links to people in the head. */
  people: Element[];
  names: string[];
  /** What else is written above the stamp. */
  otherTexts: string[];
  /** What tells the time, in the head or below the words. */
  stamps: Element[];
  readStamp: string | null;
  files: Element[];
  cards: Element[];
  offerLinks: Element[];
}

/** One walk in document order, by hand: a query for each part takes three times as long. */
export function collectParts(row: Element): RowParts {
  const parts: RowParts = {
    ...{ message: null, original: null, readStamp: null },
    ...{ people: [], names: [], otherTexts: [], stamps: [], files: [], cards: [], offerLinks: [] },
  };
  collectAround(row, parts);
  return parts;
}

function collectAround(parent: Element, parts: RowParts): void {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const part = partOf(child);
    if (part === 'message' && parts.message === null) {
      parts.message = child;
      collectInside(child, parts);
    } else if (!takePart(child, part, parts) && !takeBeside(child, part, parts)) {
      collectAround(child, parts);
    }
  }
}

/** Nothing inside the words says who wrote them or when. */
function collectInside(parent: Element, parts: RowParts): void {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (!takePart(child, partOf(child), parts)) collectInside(child, parts);
  }
}

/** What may stand in the message as well as beside it. */
function takePart(element: Element, part: RowPart | undefined, parts: RowParts): boolean {
  if (part === 'original') {
    parts.original ??= element;
    return true;
  }
  if (part === 'card') {
    parts.cards.push(element);
    parts.offerLinks.push(...element.querySelectorAll(OFFER));
    return true;
  }
  if (element.nodeName === 'A') return takeLink(element, parts);
  // A person may write the words of a mark: it is one where hers are known to stand elsewhere.
  return parts.original !== null && takeReadMark(element, parts);
}

function takeLink(link: Element, parts: RowParts): boolean {
  if (link.matches(OFFER)) parts.offerLinks.push(link);
  else if (link.matches(FILE) || (parts.original && link.matches(BARE_FILE)))
    parts.files.push(link);
  else return false;
  return true;
}

function takeReadMark(element: Element, parts: RowParts): boolean {
  const read = readStampIn(element);
  if (read === undefined) return false;
  parts.readStamp = read;
  return true;
}

function takeBeside(element: Element, part: RowPart | undefined, parts: RowParts): boolean {
  if (part === 'time') {
    parts.stamps.push(element);
    return true;
  }
  if (element.nodeName === 'A' && element.matches(PERSON)) {
    parts.people.push(element);
    return takeName(element, parts);
  }
  if (part === 'name') return takeName(element, parts);
  if (parts.message && takeReadMark(element, parts)) return true;
  if (element.firstElementChild) return false;
  if (isStampElement(element)) parts.stamps.push(element);
  else if (parts.stamps.length === 0) addText(element, parts.otherTexts);
  return true;
}

/** False where the name itself holds a link to the person. */
function takeName(element: Element, parts: RowParts): boolean {
  addText(element, parts.names);
  return element.nodeName === 'A';
}

function addText(element: Element, texts: string[]): void {
  const text = squeeze(element.textContent);
  if (text !== '' && text.length <= LONGEST_NAME) texts.push(text);
}

const LONGEST_NAME = 200;

const OFFER = anyWay(MYPAGE.offerLink);
const FILE = anyWay(MYPAGE.threadFiles);
export const BARE_FILE = 'a[href*="/uploaded_files/view/"]';
export const PERSON = anyWay([...MYPAGE.person, ...MYPAGE.spAuthor]);

const ROW_PARTS = {
  name: MYPAGE.threadName[0],
  time: anyWay([...MYPAGE.threadTime, ...MYPAGE.spTime]),
  original: MYPAGE.threadBody[0],
  message: anyWay([MYPAGE.threadBody[1], MYPAGE.spBody[1]]),
  card: MYPAGE.offerCard[0],
} as const;
type RowPart = keyof typeof ROW_PARTS;

/** By whole class attributes, of which a page has few: thousands of rows ask for the same ones. */
const partsByClassName = new Map<string, RowPart | undefined>();

export function partOf(element: Element): RowPart | undefined {
  const name = element.getAttribute('class');
  if (name === null) return undefined;
  const known = partsByClassName.get(name);
  if (known || partsByClassName.has(name)) return known;
  const part = PARTS.find((candidate) => element.matches(ROW_PARTS[candidate]));
  partsByClassName.set(name, part);
  return part;
}
const PARTS = ['name', 'time', 'original', 'message', 'card'] as const;
