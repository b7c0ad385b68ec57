import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { elementAround } from '../talkroom/bare-rows.ts';
import { findBareThreads, saysTheSame } from './bare-threads.ts';
import { isFullStampElement } from './read-mark.ts';
import { partOf } from './row-parts.ts';

interface ThreadRows {
  rows: Element[];
  /** Those of a thread that the page holds twice: the same ones once more. */
  twins: Element[];
  /** Found by their build, because no class told them. */
  isBare: boolean;
  /** Something stands among them that a message would have and that belongs to none of them. */
  isCut: boolean;
}

const ROW = anyWay([...MYPAGE.threadRow, ...MYPAGE.spRow]);
const THREAD = anyWay([...MYPAGE.thread, ...MYPAGE.spThread]);

export function findRows(document: Document, isSmartphone: boolean): ThreadRows {
  const byClass = outermost(document.querySelectorAll(ROW));
  const isBare = byClass.length === 0;
  const threads = isBare ? findBareThreads(document.body, isSmartphone) : threadsOf(byClass);
  const [rows = [], ...others] = threads;
  const isOne = others.every((other) => saysTheSame(other, rows));
  const all = new Set(threads.flat());
  const isCut = !isOne || placesOf(document, rows).some((place) => hasStray(place, all));
  return { rows, twins: others.flat(), isBare, isCut };
}

function outermost(elements: Iterable<Element>): Element[] {
  const rows: Element[] = [];
  for (const element of elements) if (!rows.at(-1)?.contains(element)) rows.push(element);
  return rows;
}

/** A page may hold the whole thread twice, as for PC and SP; nobody wrote anything twice then. */
const threadsOf = (rows: readonly Element[]): Element[][] => [
  ...Map.groupBy(rows, (row) => row.closest(THREAD)).values(),
];

function placesOf(document: Document, rows: readonly Element[]): Element[] {
  const threads = [...document.querySelectorAll(THREAD)];
  const around = threads.length > 0 ? undefined : elementAround(rows);
  return around ? [around] : threads;
}

/** A stamp or a body outside the rows: a message that the reader does not see. */
function hasStray(parent: Element, rows: ReadonlySet<Element>): boolean {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (rows.has(child)) continue;
    const part = partOf(child);
    if (part === 'message' || part === 'original' || part === 'time') return true;
    if (isFullStampElement(child) || hasStray(child, rows)) return true;
  }
  return false;
}
