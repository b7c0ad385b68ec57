import { SELECTORS } from '../selectors.ts';
import { findBareRows } from './bare-rows.ts';
import type { BareRow } from './bare-rows.ts';
import { findDoubts } from './doubts.ts';
import { createNeighbours } from './neighbours.ts';
import { parseBareRows } from './parse-bare-rows.ts';
import type { RowEntry } from './row-entry.ts';
import { createRowFinder } from './row-finder.ts';
import { parseRow } from './row.ts';
import type { ParsedRow } from './row.ts';

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
  markDirty(records: readonly MutationRecord[]): void;
}

export function createRowBook(): RowBook {
  const known = new WeakMap<Node, RowEntry>();
  const dirty = new Set<Node>();
  const finder = createRowFinder();
  const readByClass = createClassReading(finder, known, dirty);
  const neighbours = createNeighbours();
  return {
    update(list, now, counterpart) {
      const bare = list.querySelector(SELECTORS.row[0]) ? [] : findBareRows(list);
      const isBare = bare.length > 0;
      const entries = isBare ? readByBuild(bare, counterpart(), known) : readByClass(list);
      neighbours.settle(entries, now, findDoubts(entries, counterpart));
      dirty.clear();
      return {
        entries,
        bare: isBare ? bare.map(({ row }) => row) : undefined,
        isCut: bare.length > entries.length,
      };
    },
    markDirty(records) {
      for (const record of records) {
        const row = rowAround(record.target, known);
        if (row) dirty.add(row);
        else finder.note(record);
      }
    },
  };
}

function createClassReading(
  finder: ReturnType<typeof createRowFinder>,
  known: WeakMap<Node, RowEntry>,
  dirty: ReadonlySet<Node>,
): (list: Element) => readonly RowEntry[] {
  let entries: readonly RowEntry[] = [];
  let rows: readonly Element[] = [];
  const entryOf = (row: Element): RowEntry => {
    const entry = known.get(row);
    if (entry && !dirty.has(row)) return entry;
    const fresh = toEntry(parseRow(row), entry);
    known.set(row, fresh);
    return fresh;
  };
  return (list) => {
    const found = finder.find(list);
    // Looking at the same place first: a thousand look-ups by element cost more than the rest.
    entries = found.map((row, index) =>
      row === rows[index] && !dirty.has(row) ? (entries[index] ?? entryOf(row)) : entryOf(row),
    );
    rows = found;
    return entries;
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

/** A row that was touched but says what it said stays as it was. */
function toEntry(parsed: ParsedRow, before: RowEntry | undefined): RowEntry {
  if (before && JSON.stringify(before.parsed) === JSON.stringify(parsed)) return before;
  return { parsed, at: null, ordinal: 0, message: null, isConfirmed: false, isDoubted: false };
}
