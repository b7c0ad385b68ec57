import type { Field } from '../site/field.ts';
import type { PageReading } from '../site/reading.ts';
import type { MessageReading, TalkroomReading } from '../site/readings/talkroom.ts';

/** As many as can be handed over without holding up the page. */
const MOST_MESSAGES = 400;

/**
 * A long reading as several short ones, the newest first. Each says what a page with only its rows
 * would say, so that those that have arrived are true even when no more of them come: they claim
 * neither the start of the room nor rows that they do not bring. Neighbours share one row, by which
 * what was seen of the room is known to have no gap.
 */
export function piecesOf(reading: PageReading, most = MOST_MESSAGES): PageReading[] {
  if (reading.kind !== 'talkroom' || reading.messages.length <= most) return [reading];
  // Where the numbers do not rise, nobody could say which rows stand between two of them.
  if (!areNumbersRising(reading)) return [reading];
  const starts = startsOf(reading.messages, most);
  return starts.map((start, index) => pieceOf(reading, start, starts[index - 1] ?? null));
}

function areNumbersRising({ messages, range }: TalkroomReading): boolean {
  const ids = messages.flatMap(({ siteId }) => siteId ?? []);
  const [first, last] = [ids[0], ids.at(-1)];
  if (range === null || first === undefined || last === undefined) return ids.length === 0;
  const isWithin = range.from <= first && last <= range.until;
  return isWithin && ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? id));
}

/** Where each piece begins: at a row with a number, or anywhere in a room that has none. */
function startsOf(messages: readonly MessageReading[], most: number): number[] {
  const hasNumbers = messages.some(({ siteId }) => siteId !== null);
  const starts: number[] = [];
  let count = 0;
  for (let index = messages.length - 1; index > 0; index -= 1) {
    count += 1;
    if (count < most || (hasNumbers && messages[index]?.siteId === null)) continue;
    starts.push(index);
    count = 0;
  }
  return [...starts, 0];
}

/** @param newer where the next newer piece begins; null for the newest */
function pieceOf(reading: TalkroomReading, start: number, newer: number | null): TalkroomReading {
  const messages = reading.messages.slice(start, newer === null ? undefined : newer + 1);
  const isOldest = start === 0;
  return {
    ...reading,
    messages,
    rowCount: messages.length,
    sides: withValue(reading.sides, messages.length),
    stamps: withValue(reading.stamps, messages.length),
    olderExist: isOldest ? reading.olderExist : withValue(reading.olderExist, true),
    newerExist: newer === null ? reading.newerExist : withValue(reading.newerExist, true),
    range: reading.range && {
      from: (isOldest ? null : messages[0]?.siteId) ?? reading.range.from,
      until: (newer === null ? null : messages.at(-1)?.siteId) ?? reading.range.until,
    },
  };
}

/** What could not be read stays so in every piece. */
const withValue = <T>(field: Field<T>, value: T): Field<T> =>
  'value' in field ? { ...field, value } : field;
