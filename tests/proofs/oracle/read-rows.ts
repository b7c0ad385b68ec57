import type { Reading } from '../../../utils/site/reading.ts';
import type { MessageReading, TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import type { Entry } from './diary.ts';
import { writesAsSeller } from './history.ts';
import { numberAt } from './rows.ts';

/** What could be read of a row, on any of the pages. */

export const roomsIn = (readings: readonly Reading[]): TalkroomReading[] =>
  readings.filter((reading) => reading.kind === 'talkroom');

export const isRowRead = (
  readings: readonly Reading[],
  isMeant: (row: MessageReading) => boolean,
): boolean => roomsIn(readings).some(({ messages }) => messages.some(isMeant));

/** These words stood on a page with their side and their stamp. */
export const areWordsRead = (
  readings: readonly Reading[],
  { at, what }: Pick<Entry, 'at' | 'what'>,
): boolean =>
  isRowRead(
    readings,
    (row) =>
      row.siteId === numberAt(at) &&
      row.side === (writesAsSeller(what) ? 'seller' : 'buyer') &&
      row.at !== null,
  );
