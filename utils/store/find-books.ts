import { openDatabase } from './database.ts';

/** In which of these books each conversation stands; those that stand in none are left out. */
export async function findBooksOf(
  bookIds: readonly string[],
  roomIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await Promise.all(
    bookIds.map(async (bookId) => ({ bookId, known: await readKnownIds(bookId, roomIds) })),
  );
  const standing = found.flatMap(({ bookId, known }) => known.map((id) => ({ id, bookId })));
  return new Map(
    [...Map.groupBy(standing, ({ id }) => id)].map(([id, all]) => [
      id,
      all.map(({ bookId }) => bookId),
    ]),
  );
}

const readKnownIds = async (bookId: string, roomIds: readonly string[]): Promise<string[]> =>
  (await openDatabase(bookId)).rooms.where('roomId').anyOf(roomIds).primaryKeys();

export const readRoomIds = async (bookId: string): Promise<string[]> =>
  (await openDatabase(bookId)).rooms.toCollection().primaryKeys();
