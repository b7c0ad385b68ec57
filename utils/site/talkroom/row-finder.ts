import { anyOf } from '../selectors.ts';

/** The message rows of a page, from top to bottom, found again as cheaply as the page changed. */
export interface RowFinder {
  find(list: Element): readonly Element[];
  /** Rows that may have come since `find`, in no order, without taking note of them. */
  findChanged(list: Element): readonly Element[];
  /** A change outside the rows that were found. */
  note(record: MutationRecord): void;
}

const ROW = anyOf('row');

export function createRowFinder(): RowFinder {
  let listBefore: Element | undefined;
  /** All rows, as long as nothing was noted since they were looked for. */
  let scanned: { list: Element; rows: Element[] } | undefined;
  let rows: readonly Element[] = [];
  let added: Element[] = [];
  /** Something was noted, and all of it was added. */
  let isOnlyAdded = false;
  let isDoubtful = false;

  const scan = (list: Element): Element[] => {
    if (scanned?.list !== list) scanned = { list, rows: allRowsIn(list) };
    return scanned.rows;
  };

  return {
    find(list) {
      const isShortcut = list === listBefore && isOnlyAdded && !isDoubtful;
      rows = (isShortcut && withAdded(rows, added, list)) || scan(list);
      scanned = undefined;
      listBefore = list;
      added = [];
      isOnlyAdded = false;
      isDoubtful = false;
      return rows;
    },
    findChanged: (list) =>
      list === listBefore && !isDoubtful
        ? added.flatMap(rowsFrom).filter((row) => list.contains(row) && isOutermost(row))
        : scan(list),
    note(record) {
      if (isBeside(record.target, scanned?.list ?? listBefore)) return;
      scanned = undefined;
      if (record.type === 'childList') {
        isDoubtful ||= record.removedNodes.length > 0;
        for (const node of record.addedNodes) if (isElement(node)) added.push(node);
        isOnlyAdded = true;
      } else if (isElement(record.target) && record.target.matches(ROW)) isDoubtful = true;
    },
  };
}

/** Only for rows below all others: what comes in between is looked for afresh. */
function withAdded(
  rows: readonly Element[],
  added: readonly Element[],
  list: Element,
): readonly Element[] | undefined {
  const longer = [...rows];
  for (const element of added.filter((candidate) => list.contains(candidate))) {
    for (const row of rowsFrom(element)) {
      const last = longer.at(-1);
      if (last && !isBelow(row, last)) return undefined;
      longer.push(row);
    }
  }
  return longer;
}

const rowsFrom = (element: Element): Element[] =>
  element.matches(ROW) ? [element] : [...element.querySelectorAll(ROW)];

/** What happens elsewhere on the page changes no row. */
const isBeside = (target: Node, list: Element | undefined): boolean =>
  list !== undefined && !list.contains(target) && !target.contains(list);

const isOutermost = (row: Element): boolean => !row.parentElement?.closest(ROW);

/** Both ways to a row may match it and its wrapper; the outer one is the row. */
function allRowsIn(list: Element): Element[] {
  const rows: Element[] = [];
  let last: Element | undefined;
  for (const row of list.querySelectorAll(ROW)) {
    // Most stand side by side, which is told sooner.
    if (last && last.nextElementSibling !== row && last.contains(row)) continue;
    rows.push(row);
    last = row;
  }
  return rows;
}

const FOLLOWING = 4;
const CONTAINED = 16;
const isBelow = (row: Element, last: Element): boolean =>
  (last.compareDocumentPosition(row) & (FOLLOWING | CONTAINED)) === FOLLOWING;

const isElement = (node: Node): node is Element => node.nodeType === 1;
