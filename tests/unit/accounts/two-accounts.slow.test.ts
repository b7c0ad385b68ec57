import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_BOOK } from '../../../utils/accounts/accounts.ts';
import { readAccounts } from '../../../utils/accounts/accounts-storage.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { directMessage, FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { openBookOfRoom } from '../../../entrypoints/background/which-book.ts';
import {
  anySteps,
  beginWith,
  bookOf,
  listNaming,
  lookAt,
  lookUntilRecorded,
  MIKA,
  roomsInBooks,
  roomsOf,
  roomWithWords,
  take,
  YUKI,
} from './two-sellers.ts';

const RUNS = { numRuns: 40 };

/** The first book is Yuki's, a second can only be Mika's. */
async function expectNothingMixed(): Promise<void> {
  const books = await roomsInBooks();
  expect(roomsOf(YUKI)).toEqual(expect.arrayContaining(books[FIRST] ?? []));
  expect(roomsOf(MIKA)).toEqual(expect.arrayContaining(books[SECOND] ?? []));
}

const seeEverything = async (): Promise<void> => {
  for (const seller of [YUKI, MIKA, YUKI]) {
    await lookUntilRecorded(directMessage(seller.threadId, seller.ownId));
    await lookUntilRecorded(listNaming(seller.rooms));
  }
};

describe('two accounts in one browser', () => {
  it('are never mixed, in whatever order their pages are opened', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        await beginWith(twoBooks());
        for (const step of steps) {
          await take(step);
          await expectNothingMixed();
        }
      }),
      RUNS,
    );
  });

  it('are never mixed when the second shows itself first by a message page', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        await beginWith(ONE_BOOK);
        await lookAt(directMessage(YUKI.threadId, YUKI.ownId));
        await lookAt(directMessage(MIKA.threadId, MIKA.ownId));
        for (const step of steps) {
          await take(step);
          await expectNothingMixed();
        }
      }),
      RUNS,
    );
  });

  it('come apart when all is seen again, however much was mixed before anybody knew', async () => {
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        await beginWith(ONE_BOOK);
        for (const step of steps) await take(step);
        await seeEverything();
        const books = await roomsInBooks();
        const accounts = await readAccounts();
        for (const seller of [YUKI, MIKA]) {
          expect(books[bookOf(seller, accounts)]).toEqual(roomsOf(seller).sort());
        }
        expect(accounts).toMatchObject({ asked: [], told: {}, doubted: [] });
      }),
      RUNS,
    );
  });

  it('leave no trace of a page while nobody knows whose it is', async () => {
    await beginWith(twoBooks());
    expect(await lookAt(roomWithWords('11'))).toBe(false);
    expect(await roomsInBooks()).toEqual({ [FIRST]: [], [SECOND]: [] });
    expect((await readAccounts()).asked).toMatchObject([{ page: 'talkroom', roomIds: ['11'] }]);
  });

  it('keep what was seen, sent and said of a room when it comes to its own book', async () => {
    await beginWith(ONE_BOOK);
    await lookAt(directMessage(YUKI.threadId, YUKI.ownId));
    await lookAt(roomWithWords('21'));
    const first = await openDatabase(FIRST);
    await first.announced.put({ id: '21 own-reply x 0', roomId: '21', saidAt: 1 });
    const before = await first.events.where('roomId').equals('21').toArray();
    await lookUntilRecorded(directMessage(MIKA.threadId, MIKA.ownId));
    await lookUntilRecorded(listNaming(['21']));
    const second = await openDatabase(SECOND);
    const after = await second.events.where('roomId').equals('21').toArray();
    expect(after).toEqual(expect.arrayContaining(before));
    expect((await second.rooms.get('21'))?.room.buyerWaits).not.toBeNull();
    expect(await second.announced.count()).toBe(1);
    expect(await first.announced.count()).toBe(0);
  });

  it('a text goes to the book in which its room stands', async () => {
    await beginWith(twoBooks());
    await lookUntilRecorded(roomWithWords('21'));
    await lookUntilRecorded(roomWithWords('11'));
    expect((await readAccounts()).current).toBe(FIRST);
    expect((await openBookOfRoom('21')).name).toBe(SECOND);
  });
});

describe('one account', () => {
  it('keeps its one book and its one number', async () => {
    await beginWith(ONE_BOOK);
    await lookAt(roomWithWords('11'));
    await lookAt(directMessage(YUKI.threadId, YUKI.ownId));
    await lookAt(listNaming(YUKI.rooms));
    expect(await readAccounts()).toEqual({
      ...ONE_BOOK,
      books: [{ id: FIRST, ownIds: [YUKI.ownId], name: '' }],
    });
    expect((await roomsInBooks())[FIRST]).toEqual(roomsOf(YUKI).sort());
  });
});
