import { millisecondsInDay } from 'date-fns/constants';
import { disagreement } from '../field.ts';
import type { Field } from '../field.ts';
import type { PrintedDeadline } from '../readings/talkroom.ts';
import type { RowEntry } from './row-entry.ts';

/**
 * A stamp has no year, so a row out of order looks like one from the year before the next. Rooms
 * were recorded that slept for ten months; one that seems to sleep longer was read in a wrong order.
 */
const LONGEST_SLEEP_MS = 335 * millisecondsInDay;

/** The site's numbers rise from row to row. */
export function areIdsRising(entries: readonly RowEntry[]): boolean {
  let last = -Infinity;
  for (const { parsed } of entries) {
    if (parsed.siteId === null) continue;
    if (parsed.siteId <= last) return false;
    last = parsed.siteId;
  }
  return true;
}

export function areStampsInOrder(entries: readonly RowEntry[]): boolean {
  let last = Infinity;
  for (const { at } of entries) {
    if (!at) continue;
    if (at.from - last > LONGEST_SLEEP_MS) return false;
    last = at.from;
  }
  return true;
}

/**
 * Rows are put in order by their minute, then by their number. Two people in one minute without
 * numbers: nobody could say later who of them spoke last.
 */
export const isOrderTold = (entries: readonly RowEntry[]): boolean =>
  entries.every((entry, index) => {
    const next = entries[index + 1];
    if (!next || entry.at === null || entry.at.from !== next.at?.from) return true;
    if (entry.parsed.siteId !== null && next.parsed.siteId !== null) return true;
    return entry.parsed.side === next.parsed.side || !isPerson(entry) || !isPerson(next);
  });

const isPerson = ({ parsed }: RowEntry): boolean =>
  parsed.side === 'seller' || parsed.side === 'buyer';

/** Only a group chat has more than one person on the other side. */
export function hasOneCounterpart(entries: readonly RowEntry[]): boolean {
  let name: string | null = null;
  for (const { parsed } of entries) {
    if (parsed.side !== 'buyer' || parsed.author === null) continue;
    if (name !== null && name !== parsed.author) return false;
    name = parsed.author;
  }
  return true;
}

/** The 48-hour banner goes with the seller's first message: beside one, one of the two is not true. */
export function againstRows(
  deadline: Field<PrintedDeadline | null>,
  entries: readonly RowEntry[],
): Field<PrintedDeadline | null> {
  if ('missing' in deadline || !deadline.value?.isFirstContact) return deadline;
  return entries.some(({ parsed }) => parsed.side === 'seller')
    ? disagreement('printed-deadline')
    : deadline;
}
