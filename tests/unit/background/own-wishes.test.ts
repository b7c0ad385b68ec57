import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers, isAllowed } from '../../../entrypoints/background/handlers.ts';
import { changePreferences, setByHand } from '../../../entrypoints/background/own-wishes.ts';
import { ONE_BOOK } from '../../../utils/accounts/accounts.ts';
import { writeAccounts } from '../../../utils/accounts/accounts-storage.ts';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { Preferences } from '../../../utils/preferences/preferences.ts';
import { readPreferences } from '../../../utils/preferences/preferences-storage.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import type { Deed } from '../../../utils/timeline/by-hand.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { theDuty } from '../../support/rooms.ts';
import { beginWith } from '../accounts/two-sellers.ts';

const consent = () => writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW - DAY });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  await beginWith(twoBooks());
  return () => vi.useRealTimers();
});

async function sell(bookId: string, ...roomIds: string[]): Promise<void> {
  const asked = message({ siteId: 1, sentAt: NOW - HOUR });
  for (const roomId of roomIds) {
    const look = observe(talkroom({ roomId, messages: [asked] }));
    await recordObservations(await openDatabase(bookId), look, 'full', NOW);
  }
}
const roomOf = async (roomId: string, bookId = FIRST) =>
  (await (await openDatabase(bookId)).rooms.get(roomId))?.room;
const byHandIn = async (bookId: string) =>
  (await (await openDatabase(bookId)).events.toArray()).filter(({ id }) => id.includes('by-hand'));

const PAUSED: Deed = { kind: 'paused', reason: '素材待ち' };
const set = (deed: unknown, roomIds: unknown = ['11'], bookId: unknown = FIRST) =>
  setByHand({ bookId, roomIds, deed });
const THREE_DAYS: Preferences = {
  ...DEFAULT_PREFERENCES,
  changes: [
    { clock: 'seller-silence', length: { days: 3 }, warnBeforeMs: null, changedAt: NOW - DAY },
  ],
};

describe('before consent', () => {
  const NEW = 'new-book';
  beforeEach(() =>
    writeAccounts({ ...ONE_BOOK, books: [{ id: NEW, ownIds: [], name: '' }], current: NEW }),
  );

  it('nothing is set down, and no store is made for it', async () => {
    await expect(set(PAUSED, ['11'], NEW)).rejects.toMatchObject({ code: 'not-consented' });
    expect(await Dexie.exists(NEW)).toBe(false);
  });

  it('no wish is stored', async () => {
    await expect(changePreferences(THREE_DAYS)).rejects.toMatchObject({ code: 'not-consented' });
    expect(await fakeBrowser.storage.local.get('preferences')).toEqual({});
    expect(await Dexie.exists(NEW)).toBe(false);
  });
});

describe('what she sets down', () => {
  beforeEach(async () => {
    await consent();
    await sell(FIRST, '11', '12');
    await sell(SECOND, '21');
  });

  it('is written into every room that she chose, and no other', async () => {
    await set(PAUSED, ['11', '12']);
    const pause = { reason: '素材待ち', from: NOW, until: null };
    expect((await roomOf('11'))?.byHand.pauses).toMatchObject([pause]);
    expect((await roomOf('12'))?.byHand.pauses).toMatchObject([pause]);
    expect(await byHandIn(SECOND)).toEqual([]);
  });

  it('is refused whole where one room is not known, or is another account’s', async () => {
    for (const roomIds of [['11', '99'], ['11', '21'], ['99']]) {
      await expect(set(PAUSED, roomIds)).rejects.toMatchObject({ code: 'bad-message' });
    }
    expect(await byHandIn(FIRST)).toEqual([]);
  });

  it('is refused for a book that nobody has, which is not made either', async () => {
    await expect(set(PAUSED, ['11'], 'another')).rejects.toMatchObject({ code: 'bad-message' });
    expect(await Dexie.exists('another')).toBe(false);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an unknown deed', { kind: 'forgotten' }],
    ['a pause without a reason', { kind: 'paused' }],
    ['a snooze until no moment', { kind: 'snoozed', until: 'tomorrow' }],
    ['a snooze beyond all calendars', { kind: 'snoozed', until: 9e15 }],
    ['a deadline without a name', { ...custom('a'), name: '  ' }],
    ['a deadline that is lost', { ...custom('a'), status: 'lost' }],
    ['a deadline beyond all calendars', { ...custom('a'), dueAt: 9e15 }],
    ['a tag without a word', { kind: 'tagged', tags: [''] }],
    ['a novel', { kind: 'paused', reason: 'あ'.repeat(201) }],
  ])('is refused when it is %s', async (_, deed) => {
    await expect(set(deed)).rejects.toMatchObject({ code: 'bad-message' });
    expect(await byHandIn(FIRST)).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no room', []],
    ['a room without a number', ['']],
    ['too many', Array(1001).fill('11')],
    ['one word', '11'],
  ])('is refused for %s', async (_, roomIds) => {
    await expect(set(PAUSED, roomIds)).rejects.toMatchObject({ code: 'bad-message' });
  });

  it('takes nothing along that was not asked for', async () => {
    await set({ ...PAUSED, by: 'buyer', text: 'secret', id: '11/m1' });
    expect(await byHandIn(FIRST)).toMatchObject([{ kind: 'paused', by: 'seller' }]);
    expect(JSON.stringify(await byHandIn(FIRST))).not.toContain('secret');
    expect((await roomOf('11'))?.messageCount).toBe(1);
  });

  it('at one and the same moment is all kept', async () => {
    for (const name of ['a', 'b', 'c']) await set(custom(name));
    expect((await roomOf('11'))?.byHand.deadlines).toHaveLength(3);
    await set(custom('a'));
    expect(await byHandIn(FIRST)).toHaveLength(3);
  });
});

function custom(deadlineId: string): Deed {
  const name = deadlineId;
  return { kind: 'custom-deadline', deadlineId, name, dueAt: NOW + DAY, status: 'set' };
}

describe('what she wishes', () => {
  const silence = async (roomId: string, bookId: string) => {
    const row = await (await openDatabase(bookId)).rooms.get(roomId);
    return theDuty(row?.duties ?? [], 'seller-silence').due.from;
  };
  beforeEach(async () => {
    await consent();
    await sell(FIRST, '11');
    await sell(SECOND, '21');
  });

  it('moves the open deadlines of both accounts, and says of how many rooms', async () => {
    expect(await changePreferences(THREE_DAYS)).toEqual({ rooms: 2 });
    expect(await readPreferences()).toEqual(THREE_DAYS);
    expect(await silence('11', FIRST)).toBe(NOW - HOUR + 3 * DAY);
    expect(await silence('21', SECOND)).toBe(NOW - HOUR + 3 * DAY);
    expect(await changePreferences(DEFAULT_PREFERENCES)).toEqual({ rooms: 2 });
    expect(await silence('11', FIRST)).toBe(NOW - HOUR + 4 * DAY);
  });

  it('is refused whole where a part makes no sense, and all stays as it was', async () => {
    await changePreferences(THREE_DAYS);
    const wrong = { ...DEFAULT_PREFERENCES, policies: 'none' };
    await expect(changePreferences(wrong)).rejects.toMatchObject({ code: 'bad-message' });
    expect(await readPreferences()).toEqual(THREE_DAYS);
    expect(await silence('11', FIRST)).toBe(NOW - HOUR + 3 * DAY);
  });

  it('reaches the second account though the store of the first does not open', async () => {
    const first = await openDatabase(FIRST);
    vi.spyOn(first.rooms, 'toCollection').mockImplementation(() => {
      throw new Error('the disk is full');
    });
    await expect(changePreferences(THREE_DAYS)).rejects.toThrow('the disk is full');
    expect(await silence('21', SECOND)).toBe(NOW - HOUR + 3 * DAY);
  });

  it('holds for what is recorded afterwards', async () => {
    await changePreferences(THREE_DAYS);
    await setByHand({ bookId: FIRST, roomIds: ['11'], deed: PAUSED });
    expect(await silence('11', FIRST)).toBe(NOW - HOUR + 3 * DAY);
  });
});

describe('who may say so', () => {
  const id = fakeBrowser.runtime.id;
  const ours = { id, url: fakeBrowser.runtime.getURL('/popup.html') };
  const site = { id, url: 'https://coconala.com/talkrooms/1', frameId: 0, tab: { id: 1 } };

  it.each(['set-by-hand', 'change-preferences'] as const)('%s: our own pages alone', (name) => {
    expect(Object.hasOwn(handlers, name)).toBe(true);
    expect(isAllowed(name, ours)).toBe(true);
    for (const other of [site, { ...ours, id: 'another' }, { id }, { id, url: 'about:blank' }]) {
      // What the browser gives of a tab is more than its number.
      expect(isAllowed(name, other as Parameters<typeof isAllowed>[1])).toBe(false);
    }
  });
});
