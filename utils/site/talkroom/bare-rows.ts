import { toHalfWidth } from '../../japan-time/stamps.ts';
import { isHidden, squeeze } from '../page-text.ts';
import { SELECTORS } from '../selectors.ts';

/** A row told by its build alone: a stamp, what stands before it, and the words after it. */
export interface BareRow {
  row: Element;
  /** The child of the row in which the stamp stands; everything after it is the body. */
  head: Element;
  stamp: Element;
  /** The element with the site's own id, if one belongs to this row and to no other. */
  numbered: Element | null;
}

const STAMP_FORM = /^\d{1,2}月\s*\d{1,2}日\s*\d{1,2}:\d{2}$/;
const DAY_FORM = /^\d{1,2}月\s*\d{1,2}日$/;
/** Longer texts are no stamp, however much white space the page puts around one. */
const LONGEST_STAMP = 80;
const OWN_WORDS = /^(自分|ココナラ)$/;
const NUMBERED = SELECTORS.row[1];

/** Plain digits and single spaces, so that a stamp stays the same when its type face changes. */
export const toPlain = (text: string): string =>
  RECORDED_STAMP.test(text) ? text : squeeze(toHalfWidth(text));
/** As thousands of rows print it: looked at once. */
const RECORDED_STAMP = /^\d{1,2}月\d{1,2}日 \d{1,2}:\d{2}$/;
export const isStamp = (text: string): boolean =>
  text.length <= LONGEST_STAMP && STAMP_FORM.test(toPlain(text));
const isDay = (text: string): boolean =>
  text.length <= LONGEST_STAMP && DAY_FORM.test(toPlain(text));

/**
 * The rows where no class tells them. All or none: rows that are not built alike, that lie in one
 * another, or that do not fit the ids on the page are not believed.
 */
export function findBareRows(scope: Element): BareRow[] {
  const found = stampsIn(scope).map((stamp) => rowAround(stamp, scope));
  const rows = found.filter((row) => row !== undefined);
  const [first] = rows;
  if (!first || rows.length !== found.length) return [];
  const isAlike = rows.every((row) => heightOf(row) === heightOf(first));
  const isApart = rows.every(({ row }, index) => !row.contains(rows[index + 1]?.row ?? null));
  if (!isAlike || !isApart) return [];
  const numbered = rows.map((row) => ({ ...row, numbered: numberedOf(row, rows) }));
  const ids = numbered.filter((row) => row.numbered !== null);
  if (ids.length !== scope.querySelectorAll(NUMBERED).length) return [];
  // One row repeats nothing: it must carry the site's number or one of the site's own names.
  return rows.length > 1 || ids.length === 1 || namesOwn(first) ? numbered : [];
}

/** The same inside a row that is known as one: its first stamp is the head's. */
export function findBareRowIn(row: Element): BareRow | undefined {
  const stamp = [...row.querySelectorAll('*')].find(isStampElement);
  const scope = row.parentElement;
  const bare = stamp && scope ? rowAround(stamp, scope) : undefined;
  return bare && row.contains(bare.row) ? bare : undefined;
}

/** The heading of a day below the last row, whose rows are not there yet. */
export function hasRowlessDay(scope: Element, last: Element): boolean {
  const days = [...scope.querySelectorAll('*')].filter(
    (element) => !element.firstElementChild && isDay(element.textContent),
  );
  return days.some(
    (day) => (last.compareDocumentPosition(day) & (FOLLOWING | CONTAINED)) === FOLLOWING,
  );
}
const FOLLOWING = 4;
const CONTAINED = 16;

/** The smallest element that holds all of them, and is none of them. */
export function elementAround(rows: readonly Element[]): Element | undefined {
  const last = rows.at(-1) ?? null;
  let around = rows[0]?.parentElement;
  while (around && !around.contains(last)) around = around.parentElement;
  return around ?? undefined;
}

/** The element around all rows, with the headings and controls that stand beside them. */
export function listAroundRows(rows: readonly BareRow[]): Element | undefined {
  let around = elementAround(rows.map(({ row }) => row)) ?? null;
  const body = around?.ownerDocument.body;
  while (around?.parentElement && around.parentElement !== body) {
    const inside: Element = around;
    const others = [...around.parentElement.children].filter((other) => other !== inside);
    if (!others.every(isFurniture)) break;
    around = around.parentElement;
  }
  return around ?? undefined;
}

function isFurniture(element: Element): boolean {
  const text = squeeze(element.textContent);
  if (element.querySelector('input, textarea')) return false;
  const control = element.matches('button') ? element : element.querySelector('button');
  return text === '' || isDay(text) || (control !== null && text === squeeze(control.textContent));
}

/**
 * A person may write a body that looks like a stamp. Stamps of heads are built alike, and each row
 * has one: the form that stands there most often is theirs, the first one where two are as frequent.
 */
function stampsIn(scope: Element): Element[] {
  const byForm = new Map<string, Element[]>();
  for (const element of scope.querySelectorAll('*')) {
    if (!isStampElement(element)) continue;
    const form = `${element.nodeName} ${element.className}`;
    byForm.set(form, [...(byForm.get(form) ?? []), element]);
  }
  return [...byForm.values()].reduce<Element[]>(
    (most, stamps) => (stamps.length > most.length ? stamps : most),
    [],
  );
}

const isStampElement = (element: Element): boolean =>
  element.firstElementChild === null && !isHidden(element) && isStamp(element.textContent);

function rowAround(stamp: Element, scope: Element): BareRow | undefined {
  for (let head = stamp; head !== scope && head.parentElement; head = head.parentElement) {
    if (!hasWordsAfter(head)) continue;
    const row = head.parentElement;
    const isTooWide = row === scope || row.querySelector('textarea, h1') !== null;
    return isTooWide ? undefined : { row, head, stamp, numbered: null };
  }
  return undefined;
}

function hasWordsAfter(element: Element): boolean {
  for (let after = element.nextSibling; after; after = after.nextSibling) {
    if ((after.textContent ?? '').trim() !== '') return true;
  }
  return false;
}

function heightOf({ row, stamp }: BareRow): number {
  let height = 0;
  for (let at: Element | null = stamp; at && at !== row; at = at.parentElement) height += 1;
  return height;
}

function numberedOf({ row }: BareRow, rows: readonly BareRow[]): Element | null {
  const around = row.closest(NUMBERED);
  if (!around) return row.querySelector(NUMBERED);
  return rows.filter((other) => around.contains(other.row)).length === 1 ? around : null;
}

const namesOwn = ({ head }: BareRow): boolean =>
  [...head.querySelectorAll('*')].some(
    (element) => !element.firstElementChild && OWN_WORDS.test(squeeze(element.textContent)),
  );
