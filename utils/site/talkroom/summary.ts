import { disagreement, missing } from '../field.ts';
import type { Field } from '../field.ts';
import type { TalkroomReading } from '../readings/talkroom.ts';
import { anyOf } from '../selectors.ts';
import { findAround } from './around.ts';
import type { Around } from './around.ts';
import { hasRowlessDay } from './bare-rows.ts';
import { areIdsRising, areStampsInOrder, hasOneCounterpart, isOrderTold } from './invariants.ts';
import type { Rows } from './row-book.ts';
import type { RowEntry } from './row-entry.ts';

/** What can be said of the rows as a whole, above all whether one of them could not be read. */
export function summaryOf(
  rows: Rows,
  list: Element,
  around: Around,
): Pick<TalkroomReading, 'sides' | 'stamps' | 'rowCount' | 'range'> {
  const { entries } = rows;
  const isBlind = entries.length === 0 && SOMEBODY_WROTE.test(list.textContent);
  const from = entries.find(hasId)?.parsed.siteId;
  const until = entries.findLast(hasId)?.parsed.siteId;
  return {
    sides:
      isBlind || rows.isCut || endsInEmptyDay(list, rows)
        ? missing('sides')
        : sidesOf(rows, around),
    stamps: isBlind ? missing('stamps') : stampsOf(entries),
    rowCount: entries.length,
    range: from == null || until == null ? null : { from, until },
  };
}

/** A time in a list without rows: messages stand there, and the reader does not see them. */
const SOMEBODY_WROTE = /\d月\s*\d{1,2}日|\d:\d{2}|\d\s*(分|時間|日)前/;

/** The heading of the newest day stands there already, its rows do not. */
function endsInEmptyDay(list: Element, { bare }: Rows): boolean {
  const last = bare?.at(-1);
  if (last) return hasRowlessDay(list, last);
  const groups = list.querySelectorAll(anyOf('group'));
  const group = groups[groups.length - 1];
  return group !== undefined && group.querySelector(anyOf('row')) === null;
}

function sidesOf({ entries }: Rows, { roots }: Around): Field<number> {
  const sides = known('sides', entries, hasSide);
  if ('missing' in sides) return sides;
  if (!areIdsRising(entries) || !isOrderTold(entries)) return disagreement('sides');
  const isGroupChat = (): boolean => findAround(roots, anyOf('groupChat')).length > 0;
  return hasOneCounterpart(entries) || isGroupChat() ? sides : disagreement('sides');
}

function stampsOf(entries: readonly RowEntry[]): Field<number> {
  const stamps = known('stamps', entries, hasMoment);
  return 'missing' in stamps || areStampsInOrder(entries) ? stamps : disagreement('stamps');
}

const hasId = ({ parsed }: RowEntry): boolean => parsed.siteId !== null;
const hasSide = ({ parsed, isDoubted }: RowEntry): boolean =>
  parsed.side !== 'unknown' && !isDoubted;
const hasMoment = ({ at }: RowEntry): boolean => at !== null;

/** A single row of an unknown side may be the one that a duty hangs on. */
const known = (
  field: string,
  entries: readonly RowEntry[],
  isKnown: (entry: RowEntry) => boolean,
): Field<number> =>
  entries.every(isKnown) ? { value: entries.length, how: 'class', agreed: 1 } : missing(field);
