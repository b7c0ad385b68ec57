import type { Accounts } from '../../utils/accounts/accounts.ts';
import { FIRST_BOOK, isBook } from '../../utils/accounts/accounts.ts';
import { readAccounts, writeAccounts } from '../../utils/accounts/accounts-storage.ts';
import { parseAnswer } from '../../utils/accounts/answer-schema.ts';
import { withAnswer, withPage, withQuestion } from '../../utils/accounts/questions.ts';
import { marksOf, whoseIs } from '../../utils/accounts/whose-is.ts';
import type { KnownIn } from '../../utils/accounts/whose-is.ts';
import { Trouble } from '../../utils/errors.ts';
import { readPreferences } from '../../utils/preferences/preferences-storage.ts';
import type { Reading } from '../../utils/site/reading.ts';
import { openDatabase } from '../../utils/store/database.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { findBooksOf, readRoomIds } from '../../utils/store/find-books.ts';
import { moveRooms } from '../../utils/store/move-rooms.ts';
import type { Observation } from '../../utils/timeline/observation.ts';
import { observe } from '../../utils/timeline/observe.ts';

/**
 * Lets a reading be written into the book of the account whose page it is.
 *
 * @throws Trouble `whose-page` when nobody knows whose it is; the seller is asked, and the page is
 * read again when it is looked at again
 */
export async function inItsBook<T>(
  reading: Reading,
  now: number,
  write: (database: BantoDatabase, observations: Observation[]) => Promise<T>,
): Promise<T> {
  const observations = observe(reading);
  const marks = marksOf(reading, observations);
  const accounts = await readAccounts();
  const knownIn = await findKnown(accounts, marks.roomIds);
  const verdict = whoseIs(marks, accounts, knownIn);
  if (!verdict) {
    await saveIfChanged(accounts, withQuestion(accounts, marks, now));
    throw new Trouble('whose-page', `a page of kind ${reading.kind}`);
  }
  await bringTogether(verdict.bookId, { accounts, knownIn, now });
  const written = await write(await openDatabase(verdict.bookId), observations);
  await saveIfChanged(accounts, withPage(accounts, marks, verdict.bookId));
  return written;
}

/** Sellers with one account never wait for this. */
const findKnown = (accounts: Accounts, roomIds: readonly string[]): Promise<KnownIn> =>
  accounts.books.length === 1 && accounts.asked.length === 0
    ? Promise.resolve(new Map())
    : findBooksOf(
        accounts.books.map(({ id }) => id),
        roomIds,
      );

const saveIfChanged = async (before: Accounts, after: Accounts): Promise<void> => {
  if (JSON.stringify(before) !== JSON.stringify(after)) await writeAccounts(after);
};

/** What was recorded in another book before anybody knew better comes to the rest. */
async function bringTogether(
  bookId: string,
  { accounts, knownIn, now }: { accounts: Accounts; knownIn: KnownIn; now: number },
): Promise<void> {
  const isWrong = (id: string): boolean =>
    accounts.doubted.includes(id) || accounts.told[id] !== undefined;
  for (const { id } of accounts.books.filter((book) => book.id !== bookId)) {
    const rooms = [...knownIn].filter(([roomId, books]) => books.includes(id) && isWrong(roomId));
    if (rooms.length === 0) continue;
    const [from, to] = [await openDatabase(id), await openDatabase(bookId)];
    await moveRooms(
      rooms.map(([roomId]) => roomId),
      { from, to, now, book: await readPreferences() },
    );
  }
}

/** A text was prepared from what stands in a book; the conversation is in that one. */
export async function openBookOfRoom(roomId: string): Promise<BantoDatabase> {
  const accounts = await readAccounts();
  const knownIn = await findKnown(accounts, [roomId]);
  return openDatabase(knownIn.get(roomId)?.[0] ?? accounts.current);
}

/** The book that pages show when they are opened next. */
export async function chooseBook(bookId: unknown): Promise<null> {
  const accounts = await readAccounts();
  if (typeof bookId !== 'string' || !isBook(accounts, bookId)) {
    throw new Trouble('bad-message', 'no such book');
  }
  await saveIfChanged(accounts, { ...accounts, current: bookId });
  return null;
}

export async function answerWhose(message: unknown): Promise<null> {
  const answer = parseAnswer(message);
  if (!answer) throw new Trouble('bad-message', 'an answer of the wrong shape');
  const accounts = await readAccounts();
  const known = answer.bookId === null ? await readRoomIds(FIRST_BOOK) : [];
  const answered = withAnswer(accounts, answer, known);
  if (answered === accounts) throw new Trouble('bad-message', 'nobody asked this');
  await writeAccounts(answered);
  return null;
}
