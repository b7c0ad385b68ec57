import type { Moment } from '../../japan-time/moment.ts';
import type { MessageReading } from '../reading.ts';
import { createRowFinder } from './row-finder.ts';
import { parseRow } from './row.ts';
import type { ParsedRow } from './row.ts';
import { boundBefore, newestPossible, resolveReadStamp, resolveRowStamp } from './stamp-years.ts';

/** One row: what was read of it, what its neighbours add, and whether that has been handed on. */
export interface RowEntry {
  parsed: ParsedRow;
  at: Moment | null;
  ordinal: number;
  message: MessageReading | null;
  isConfirmed: boolean;
}

/** The rows of one page, each parsed once and again only when the page changed it. */
interface RowBook {
  /** Entries of all rows that stand on the page now, from top to bottom. */
  update(list: Element, now: number): readonly RowEntry[];
  markDirty(records: readonly MutationRecord[]): void;
}

export function createRowBook(): RowBook {
  const known = new WeakMap<Node, RowEntry>();
  const dirty = new Set<Node>();
  const finder = createRowFinder();
  const counts = new Map<string, number>();
  let entries: RowEntry[] = [];
  let rows: readonly Element[] = [];

  const entryOf = (row: Element): RowEntry => {
    const entry = known.get(row);
    if (entry && !dirty.has(row)) return entry;
    const fresh = toEntry(parseRow(row), entry);
    known.set(row, fresh);
    return fresh;
  };

  return {
    update(list, now) {
      const found = finder.find(list);
      // Looking at the same place first: a thousand look-ups by element cost more than the rest.
      const next = found.map((row, index) =>
        row === rows[index] && !dirty.has(row) ? (entries[index] ?? entryOf(row)) : entryOf(row),
      );
      const same = countSame(entries, next);
      countAlike(next, same === entries.length ? same : 0, counts);
      resolveYears(next, same, now);
      for (const entry of next) entry.message ??= toMessage(entry, now);
      dirty.clear();
      entries = next;
      rows = found;
      return entries;
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

function rowAround(node: Node, known: WeakMap<Node, RowEntry>): Node | undefined {
  let at: Node | null = node;
  while (at && !known.has(at)) at = at.parentNode;
  return at ?? undefined;
}

/** A row that was touched but says what it said stays as it was. */
function toEntry(parsed: ParsedRow, before: RowEntry | undefined): RowEntry {
  if (before && JSON.stringify(before.parsed) === JSON.stringify(parsed)) return before;
  return { parsed, at: null, ordinal: 0, message: null, isConfirmed: false };
}

function countSame(before: readonly RowEntry[], after: readonly RowEntry[]): number {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return same;
}

/** Numbers rows that are alike, from the row `from` on; `counts` holds what stands above it. */
function countAlike(entries: readonly RowEntry[], from: number, counts: Map<string, number>): void {
  if (from === 0) counts.clear();
  for (const entry of entries.slice(from)) {
    const { likeness } = entry.parsed;
    if (likeness === null) continue;
    const ordinal = counts.get(likeness) ?? 0;
    counts.set(likeness, ordinal + 1);
    if (entry.ordinal !== ordinal) forgetMessage(entry);
    entry.ordinal = ordinal;
  }
}

/**
 * From the newest row up: each is not after the one below it. Stops where nothing can change any
 * more, so that a message added to thousands costs one.
 */
function resolveYears(entries: readonly RowEntry[], unchanged: number, now: number): void {
  let notAfter = newestPossible(now);
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (!entry?.parsed.writtenOn) continue;
    const at = resolveRowStamp(entry.parsed.writtenOn, notAfter);
    const isSame = at?.from === entry.at?.from && at?.until === entry.at?.until;
    if (isSame && index < unchanged) return;
    if (!isSame) forgetMessage(entry);
    entry.at = at;
    if (at) notAfter = Math.min(notAfter, boundBefore(at));
  }
}

function forgetMessage(entry: RowEntry): void {
  entry.message = null;
  entry.isConfirmed = false;
}

function toMessage({ parsed, at, ordinal }: RowEntry, now: number): MessageReading {
  const { siteId, side, author, label, mark, stamp, readOn } = parsed;
  return {
    siteId,
    ordinal,
    side,
    author,
    label,
    mark,
    stamp,
    at,
    readAt: readOn && at ? resolveReadStamp(readOn, at, now) : null,
    text: parsed.text,
    isTruncated: parsed.isTruncated,
    attachments: parsed.attachments,
  };
}
