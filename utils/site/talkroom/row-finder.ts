import { anyOf } from '../selectors.ts';

/** The message rows of a page, from top to bottom, found again as cheaply as the page changed. */
interface RowFinder {
  find(list: Element): readonly Element[];
  /** A change outside the rows that were found. */
  note(record: MutationRecord): void;
}

const ROW = anyOf('row');

export function createRowFinder(): RowFinder {
  let listBefore: Element | undefined;
  let rows: readonly Element[] = [];
  let added: Element[] = [];
  /** Something was noted, and all of it was added. */
  let isOnlyAdded = false;
  let isDoubtful = false;

  return {
    find(list) {
      const isShortcut = list === listBefore && isOnlyAdded && !isDoubtful;
      rows = (isShortcut && withAdded(rows, added, list)) || allRowsIn(list);
      listBefore = list;
      added = [];
      isOnlyAdded = false;
      isDoubtful = false;
      return rows;
    },
    note(record) {
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
    for (const row of element.matches(ROW) ? [element] : element.querySelectorAll(ROW)) {
      const last = longer.at(-1);
      if (last && !isBelow(row, last)) return undefined;
      longer.push(row);
    }
  }
  return longer;
}

/** Both ways to a row may match it and its wrapper; the outer one is the row. */
function allRowsIn(list: Element): Element[] {
  const rows: Element[] = [];
  let last: Element | undefined;
  for (const row of list.querySelectorAll(ROW)) {
    if (last?.contains(row)) continue;
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
