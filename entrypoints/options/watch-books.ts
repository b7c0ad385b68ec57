import type { OwnSettingsProps } from '../../components/options/OwnSettings.tsx';
import type { Shown } from '../../utils/store/database.ts';
import { watchOpenRows, watchShown } from '../../utils/store/questions.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';

type Known = Pick<OwnSettingsProps, 'rooms' | 'log'>;

/** What she sets holds for all her accounts, so the rooms and the notifications of all are shown. */
export function watchAllBooks(
  bookIds: readonly string[],
  onKnown: (known: Known) => void,
  signal: AbortSignal,
): void {
  const rows = new Map<string, RoomRow[]>();
  const logs = new Map<string, Shown[]>();
  const tell = (): void =>
    onKnown({
      rooms: wholeOf(rows, bookIds)?.map(({ room }) => room) ?? null,
      log: wholeOf(logs, bookIds)?.sort((a, b) => b.at - a.at) ?? null,
    });
  // The state of reading on the same page says aloud when a book cannot be opened.
  const passOver = (): void => undefined;
  for (const bookId of bookIds) {
    const place = { bookId, signal };
    watchOpenRows(
      (read) => {
        rows.set(bookId, read);
        tell();
      },
      passOver,
      place,
    );
    watchShown(
      (read) => {
        logs.set(bookId, read);
        tell();
      },
      passOver,
      place,
    );
  }
}

/** null until every book was read: a number that is too small would be believed. */
const wholeOf = <T>(read: ReadonlyMap<string, T[]>, bookIds: readonly string[]): T[] | null =>
  read.size < bookIds.length ? null : bookIds.flatMap((bookId) => read.get(bookId) ?? []);
