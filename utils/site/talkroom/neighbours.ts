import type { MessageReading } from '../readings/talkroom.ts';
import type { RowEntry } from './row-entry.ts';
import {
  boundBefore,
  isNewestYear,
  newestPossible,
  resolveReadStamp,
  resolveRowStamp,
} from './stamp-years.ts';

/** What rows are only beside each other: their years, which of several alike they are, their doubts. */
interface Neighbours {
  /** What most probably will be settled of a row, so that nothing but a check is left to do. */
  guess(entry: RowEntry, now: number): void;
  settle(entries: readonly RowEntry[], now: number, doubts: ReadonlySet<RowEntry>): void;
}

export function createNeighbours(): Neighbours {
  const counts = new Map<string, number>();
  let before: readonly RowEntry[] = [];
  return {
    guess(entry, now) {
      const { writtenOn } = entry.parsed;
      if (writtenOn) entry.at ??= resolveRowStamp(writtenOn, newestPossible(now));
      if (canTell(entry)) entry.message ??= toMessage(entry, now);
    },
    settle(entries, now, doubts) {
      const same = countSame(before, entries);
      countAlike(entries, same === before.length ? same : 0, counts);
      resolveYears(entries, same, now);
      for (const entry of entries) {
        entry.isDoubted = doubts.has(entry);
        if (canTell(entry)) entry.message ??= toMessage(entry, now);
        else forgetMessage(entry);
      }
      before = entries;
    },
  };
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
    const at = isNewestYear(entry.at, notAfter)
      ? entry.at
      : resolveRowStamp(entry.parsed.writtenOn, notAfter);
    const isSame = at?.from === entry.at?.from && at?.until === entry.at?.until;
    if (isSame && index < unchanged) return;
    if (!isSame) forgetMessage(entry);
    entry.at = at;
    if (at) notAfter = Math.min(notAfter, boundBefore(at));
  }
}

/** Without words and without a number it would be stored beside the true message, as another one. */
const canTell = ({ parsed, isDoubted }: RowEntry): boolean =>
  !isDoubted && (parsed.hasBody || parsed.siteId !== null);

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
