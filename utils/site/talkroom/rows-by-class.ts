import type { RowEntry } from './row-entry.ts';
import type { RowFinder } from './row-finder.ts';
import { parseRow } from './row.ts';
import type { ParsedRow } from './row.ts';

/** Rows that classes tell, each parsed once and again only when the page changed it. */
export interface RowsByClass {
  read(list: Element): readonly RowEntry[];
  /**
   * Parses what the next reading needs, as long as there is time. A page that changes faster than
   * it can be parsed is read as it stands.
   *
   * @returns whether nothing is left to parse
   */
  readAhead(list: Element, hasTime: () => boolean, onParsed: (entry: RowEntry) => void): boolean;
}

export function createRowsByClass(
  finder: RowFinder,
  known: WeakMap<Node, RowEntry>,
  dirty: Set<Node>,
): RowsByClass {
  const queue = createQueue(finder, known, dirty);
  let entries: readonly RowEntry[] = [];
  let rows: readonly Element[] = [];

  const entryOf = (row: Element): RowEntry => {
    const entry = known.get(row);
    if (entry && !dirty.has(row)) return entry;
    const fresh = toEntry(parseRow(row), entry);
    known.set(row, fresh);
    return fresh;
  };

  return {
    read(list) {
      const found = finder.find(list);
      // Looking at the same place first: a thousand look-ups by element cost more than the rest.
      entries = found.map((row, index) =>
        row === rows[index] && !dirty.has(row) ? (entries[index] ?? entryOf(row)) : entryOf(row),
      );
      rows = found;
      queue.clear();
      return entries;
    },
    readAhead(list, hasTime, onParsed) {
      while (queue.hasRows(list)) {
        if (!hasTime()) return false;
        for (const row of queue.takeSome()) {
          onParsed(entryOf(row));
          // What stood at its place before is not to be taken for it.
          if (dirty.delete(row)) rows = [];
        }
      }
      return true;
    },
  };
}

interface Queue {
  hasRows(list: Element): boolean;
  takeSome(): Element[];
  clear(): void;
}

/** What changed while a long room was parsed is parsed in slices too, but not for ever. */
const MOST_ROUNDS = 3;
/** So few are parsed in the reading itself. */
const FEW = 50;
/** So few that they cost less than a slice, so many that the clock costs next to nothing. */
const ROWS_AT_ONCE = 8;

/** The rows to be parsed before the next reading. */
function createQueue(
  finder: RowFinder,
  known: WeakMap<Node, RowEntry>,
  dirty: ReadonlySet<Node>,
): Queue {
  let rows: Element[] = [];
  let rounds = 0;
  return {
    hasRows(list) {
      if (rows.length === 0 && rounds < MOST_ROUNDS) {
        rounds += 1;
        const fresh = finder.findChanged(list).filter((row) => !known.has(row));
        const changed = [...fresh, ...[...dirty].filter(isElement)];
        rows = changed.length > FEW ? changed : [];
      }
      return rows.length > 0;
    },
    takeSome: () => rows.splice(-ROWS_AT_ONCE),
    clear() {
      rows = [];
      rounds = 0;
    },
  };
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** A row that was touched but says what it said stays as it was. */
export function toEntry(parsed: ParsedRow, before: RowEntry | undefined): RowEntry {
  if (before && JSON.stringify(before.parsed) === JSON.stringify(parsed)) return before;
  return { parsed, at: null, ordinal: 0, message: null, isConfirmed: false, isDoubted: false };
}
