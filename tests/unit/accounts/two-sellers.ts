import fc from 'fast-check';
import { questionId } from '../../../utils/accounts/accounts.ts';
import type { Accounts } from '../../../utils/accounts/accounts.ts';
import { readAccounts, writeAccounts } from '../../../utils/accounts/accounts-storage.ts';
import { answerWhose, inItsBook } from '../../../entrypoints/background/which-book.ts';
import { Trouble } from '../../../utils/errors.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { directMessage, FIRST, SECOND } from '../../support/accounts.ts';
import { listedRoom, message, NOW, orderList, revenue, talkroom } from '../../support/readings.ts';

/** Two sellers with rooms of their own at one browser, and a person who answers the truth. */
export interface Seller {
  ownId: string;
  threadId: string;
  rooms: readonly string[];
}

export const YUKI: Seller = { ownId: '200001', threadId: '81', rooms: ['11', '12', '13'] };
export const MIKA: Seller = { ownId: '200002', threadId: '91', rooms: ['21', '22', '23'] };

export const roomsOf = ({ rooms, threadId }: Seller): string[] => [...rooms, `dm-${threadId}`];

const pagesOf = (seller: Seller): fc.Arbitrary<Reading> => {
  const some = fc.subarray([...seller.rooms], { minLength: 1 });
  return fc.oneof(
    fc.constant(directMessage(seller.threadId, seller.ownId)),
    fc.constant(directMessage(seller.threadId, null)),
    fc.constantFrom(...seller.rooms).map((roomId) => roomWithWords(roomId)),
    some.map((rooms) => listNaming(rooms)),
    some.map((rooms) => moneyOf(rooms)),
  );
};

export const roomWithWords = (roomId: string): Reading =>
  talkroom({ roomId, messages: [message({ siteId: Number(roomId) })] });

export const listNaming = (rooms: readonly string[]): Reading =>
  orderList(rooms.map((roomId) => listedRoom({ roomId })));

const moneyOf = (rooms: readonly string[]): Reading => ({
  ...revenue([], NOW),
  rows: rooms.flatMap((roomId) => revenue([1000], NOW, { roomId }).rows),
});

export type Step = { page: Reading } | 'answers';

/** Pages of both in any order, and moments at which she answers what is asked. */
export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.oneof(pagesOf(YUKI), pagesOf(MIKA)).map((page) => ({ page })) },
    { weight: 1, arbitrary: fc.constant('answers' as const) },
  ),
  { maxLength: 14 },
);

export async function take(step: Step): Promise<void> {
  if (step === 'answers') await answerTruly();
  else await lookAt(step.page);
}

/** @returns whether it was recorded */
export async function lookAt(page: Reading): Promise<boolean> {
  try {
    await inItsBook(page, NOW, (database, observations) =>
      recordObservations(database, observations, 'full', NOW),
    );
    return true;
  } catch (error) {
    if (error instanceof Trouble && error.code === 'whose-page') return false;
    throw error;
  }
}

/** As the popup asks: whether there is another account comes first. */
async function answerTruly(): Promise<void> {
  const accounts = await readAccounts();
  const question = accounts.asked.find(({ ownId }) => ownId !== null) ?? accounts.asked[0];
  if (!question) return;
  const bookId = question.ownId === null ? bookOf(sellerOf(question.roomIds), accounts) : null;
  await answerWhose({ question: questionId(question), bookId, name: '' });
}

/** A page that was not recorded is opened again, as the popup says. */
export async function lookUntilRecorded(page: Reading): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    if (await lookAt(page)) return;
    await answerTruly();
  }
  throw new Error('asked again and again');
}

function sellerOf(roomIds: readonly string[]): Seller {
  const [seller, other] = [YUKI, MIKA].filter((one) =>
    roomsOf(one).some((room) => roomIds.includes(room)),
  );
  if (!seller || other) throw new Error(`one question about two sellers: ${roomIds.join(' ')}`);
  return seller;
}

/** As long as there is one book, it is of whoever stands in it. */
export function bookOf({ ownId }: Seller, { books }: Accounts): string {
  const own = books.find(({ ownIds }) => ownIds.includes(ownId));
  if (!own && books.length > 1) throw new Error('there is no book of this seller');
  return own?.id ?? FIRST;
}

/** What stands in each book, and nothing else of the store. */
export async function roomsInBooks(): Promise<Record<string, string[]>> {
  const rooms = async (bookId: string): Promise<string[]> => {
    const { events, coverage, rooms: rows } = await openDatabase(bookId);
    const named = await Promise.all([events.toArray(), coverage.toArray(), rows.toArray()]);
    return [...new Set(named.flat().map(({ roomId }) => roomId))].sort();
  };
  return { [FIRST]: await rooms(FIRST), [SECOND]: await rooms(SECOND) };
}

export async function beginWith(accounts: Accounts): Promise<void> {
  for (const bookId of [FIRST, SECOND]) {
    const database = await openDatabase(bookId);
    const filled = database.tables.filter(({ name }) => name !== 'meta');
    await Promise.all(filled.map((table) => table.clear()));
  }
  await writeAccounts(accounts);
}
