import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { bookAskedFor, findBookOfPage } from '../../../entrypoints/popup/which-book.ts';
import { ONE_BOOK } from '../../../utils/accounts/accounts.ts';
import { readAccounts } from '../../../utils/accounts/accounts-storage.ts';
import { exportFile } from '../../../utils/exchange/export-file.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { readFirstLook } from '../../../utils/store/first-look.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { NOW, talkroom } from '../../support/readings.ts';
import { beginWith } from './two-sellers.ts';

beforeEach(() => beginWith(twoBooks()));

async function recordIn(bookId: string, roomId: string): Promise<void> {
  const observations = observe(talkroom({ roomId }));
  await recordObservations(await openDatabase(bookId), observations, 'full', NOW);
}

const asked = (query: string) => new URLSearchParams(query);

describe('the popup', () => {
  it('opens on the account of the page that was looked at last', () => {
    expect(bookAskedFor(asked(''), twoBooks({ current: SECOND }))).toBe(SECOND);
    expect(bookAskedFor(asked('tab=3'), ONE_BOOK)).toBe(FIRST);
  });

  it('opens on the account of the notification, whoever was looked at last', () => {
    expect(bookAskedFor(asked(`room=21&book=${SECOND}`), twoBooks())).toBe(SECOND);
    expect(bookAskedFor(asked('room=11'), twoBooks({ current: SECOND }))).toBe(FIRST);
  });

  it('opens on a book that there is', () => {
    expect(bookAskedFor(asked('book=talkroom-banto-7'), twoBooks())).toBe(FIRST);
  });

  it('over a talkroom finds whose it is', async () => {
    await recordIn(SECOND, '21');
    expect(await findBookOfPage({ roomId: '21', hasForm: true }, twoBooks())).toBe(SECOND);
    expect(await findBookOfPage({ roomId: '31', hasForm: true }, twoBooks())).toBeUndefined();
    expect(await findBookOfPage(null, twoBooks())).toBeUndefined();
  });

  it('shows of each account its own rooms and no others', async () => {
    await recordIn(FIRST, '11');
    await recordIn(SECOND, '21');
    const [first, second] = [await readFirstLook(), await readFirstLook(SECOND)];
    expect(first?.rows.map(({ roomId }) => roomId)).toEqual(['11']);
    expect(second?.rows.map(({ roomId }) => roomId)).toEqual(['21']);
  });
});

describe('the export', () => {
  it('holds the book on screen and nothing of the other', async () => {
    await recordIn(FIRST, '11');
    await recordIn(SECOND, '21');
    const file = JSON.parse(await exportFile(NOW, SECOND)) as { rooms: { roomId: string }[] };
    expect(file.rooms.map(({ roomId }) => roomId)).toEqual(['21']);
    expect(JSON.stringify(file)).not.toContain('"11"');
  });
});

describe('accounts that cannot be understood', () => {
  it.each([
    ['no books', { ...twoBooks(), books: [] }],
    ['a current book that is none', twoBooks({ current: 'talkroom-banto-7' })],
    ['something else', 'broken'],
  ])('(%s) are said aloud: with one book the other’s alarms would be lost', async (_, stored) => {
    await fakeBrowser.storage.local.set({ accounts: stored });
    await expect(readAccounts()).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  it('are one book where nothing was ever written', async () => {
    await fakeBrowser.storage.local.clear();
    expect(await readAccounts()).toEqual(ONE_BOOK);
  });
});
