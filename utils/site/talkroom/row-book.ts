import { SELECTORS } from '../selectors.ts';
import { findBareRows } from './bare-rows.ts';
import type { BareRow } from './bare-rows.ts';
import { findDoubts } from './doubts.ts';
import { createNeighbours } from './neighbours.ts';
import { parseBareRows } from './parse-bare-rows.ts';
import type { RowEntry } from './row-entry.ts';
import { createRowFinder } from './row-finder.ts';
import { createRowsByClass, toEntry } from './rows-by-class.ts';

export interface Rows {
  /** From top to bottom. */
  entries: readonly RowEntry[];
  /** Found by their build, because no class told them; undefined where classes did. */
  bare: readonly Element[] | undefined;
  /** Rows stand there that are not handed out, because nobody could say whose they are. */
  isCut: boolean;
}

/** The rows of one page, each parsed once and again only when the page changed it. */
interface RowBook {
  /**
   * The rows that stand on the page now. The counterpart's name is asked for only where classes
   * do not tell the sides.
   */
  update(list: Element, now: number, counterpart: () => string | null): Rows;
  /** Parses rows before they are asked for; where no class tells them there is nothing to do ahead. */
  readAhead(list: Element, now: number, hasTime: () => boolean): boolean;
  markDirty(records: readonly MutationRecord[]): void;
}

export function createRowBook(): RowBook {
  const known = new WeakMap<Node, RowEntry>();
  const dirty = new Set<Node>();
  const finder = createRowFinder();
  const byClass = createRowsByClass(finder, known, dirty);
  const neighbours = createNeighbours();
  return {
    update(list, now, counterpart) {
      const bare = list.querySelector(SELECTORS.row[0]) ? [] : findBareRows(list);
      const isBare = bare.length > 0;
      const entries = isBare ? readByBuild(bare, counterpart(), known) : byClass.read(list);
      neighbours.settle(entries, now, findDoubts(entries, counterpart));
      dirty.clear();
      return {
        entries,
        bare: isBare ? bare.map(({ row }) => row) : undefined,
        isCut: bare.length > entries.length,
      };
    },
    readAhead: (list, now, hasTime) =>
      list.querySelector(SELECTORS.row[0]) === null ||
      byClass.readAhead(list, hasTime, (entry) => neighbours.guess(entry, now)),
    markDirty(records) {
      for (const record of records) {
        const row = rowAround(record.target, known);
        if (row) dirty.add(row);
        else finder.note(record);
      }
    },
  };
}

const readByBuild = (
  bare: readonly BareRow[],
  counterpart: string | null,
  known: WeakMap<Node, RowEntry>,
): RowEntry[] =>
  parseBareRows(bare, counterpart).map(({ row, parsed }) => {
    const entry = toEntry(parsed, known.get(row));
    known.set(row, entry);
    return entry;
  });

function rowAround(node: Node, known: WeakMap<Node, RowEntry>): Node | undefined {
  let at: Node | null = node;
  while (at && !known.has(at)) at = at.parentNode;
  return at ?? undefined;
}
