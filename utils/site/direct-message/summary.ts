import { millisecondsInDay } from 'date-fns/constants';
import { disagreement, missing } from '../field.ts';
import type { Field } from '../field.ts';
import type { DirectMessageReading } from '../readings/pre-sale.ts';
import type { Message } from './messages.ts';

/** What can be said of the rows as a whole, above all whether one of them could not be read. */
export function summaryOf(
  messages: readonly Message[],
  isCut: boolean,
): Pick<DirectMessageReading, 'sides' | 'stamps' | 'rowCount' | 'range'> {
  const ids = messages.flatMap(({ row }) => row.siteId ?? []);
  const [from, until] = [ids[0], ids.at(-1)];
  return {
    sides: isCut ? missing('sides') : sidesOf(messages, ids),
    stamps: isCut ? missing('stamps') : stampsOf(messages),
    rowCount: messages.length,
    range: from === undefined || until === undefined ? null : { from, until },
  };
}

function sidesOf(messages: readonly Message[], ids: readonly number[]): Field<number> {
  if (messages.some(({ side }) => side === 'unknown')) return missing('sides');
  if (!areRising(ids) || !isOrderTold(messages)) return disagreement('sides');
  return { value: messages.length, how: 'class', agreed: 2 };
}

function stampsOf(messages: readonly Message[]): Field<number> {
  if (messages.some(({ at }) => at === null)) return missing('stamps');
  if (!areInOrder(messages)) return disagreement('stamps');
  return { value: messages.length, how: 'class', agreed: 1 };
}

/** The site's numbers rise from row to row. */
const areRising = (ids: readonly number[]): boolean =>
  ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? id));

/**
 * Rows are put in order by where their moments begin, so they must stand in that order. A year that
 * had to be guessed is not believed when a whole one seems to lie between two rows.
 */
const areInOrder = (messages: readonly Message[]): boolean =>
  messages.every(({ at, row }, index) => {
    const before = messages[index - 1];
    if (!at || !before?.at) return true;
    if (at.from < before.at.from) return false;
    return hasYear(row.stamp) || at.from - before.at.from <= LONGEST_SLEEP_MS;
  });

const hasYear = (stamp: string | undefined): boolean => /\d{4}/.test(stamp ?? '');
const LONGEST_SLEEP_MS = 335 * millisecondsInDay;

/** Two people within one stamp, without numbers: nobody could say later who of them spoke last. */
const isOrderTold = (messages: readonly Message[]): boolean =>
  messages.every(({ row, side, at }, index) => {
    const next = messages[index + 1];
    if (!next || at === null || at.from !== next.at?.from || side === next.side) return true;
    if (side === 'site' || next.side === 'site') return true;
    return row.siteId !== null && next.row.siteId !== null;
  });
