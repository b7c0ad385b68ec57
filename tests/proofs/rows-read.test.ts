import 'fake-indexeddb/auto';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reconcile } from '../../utils/alarms/reconcile.ts';
import type { BantoDatabase } from '../../utils/store/database.ts';
import { freshStore } from '../support/fresh-store.ts';
import { multiplyRooms, openRoomId, recordOneOfEach, recordUrgent } from '../support/many-rooms.ts';
import { NOW } from '../support/readings.ts';
import { countRowsRead } from '../support/rows-read.ts';

const LATER = NOW + 60_000;
let database: BantoDatabase;
let shown: string[];

/** The overloads of the browser's types do not fit a spy. */
function stubBrowser(): void {
  shown = [];
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => key);
  Object.assign(fakeBrowser.notifications, {
    create: (id: string) => {
      shown.push(id);
      return Promise.resolve(id);
    },
    clear: () => Promise.resolve(true),
  });
  for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setTitle'])
    Object.assign(fakeBrowser.action, { [name]: () => Promise.resolve() });
}

// Twenty thousand rows take seconds; the tests share them and let other rooms of them fall due.
beforeAll(async () => {
  stubBrowser();
  database = await freshStore();
  await recordOneOfEach(database, NOW, () => reconcile([database], NOW));
  await multiplyRooms(database, { open: 200, closed: 20_000 }, ['rooms']);
  countRowsRead();
}, 180_000);

beforeEach(stubBrowser);

async function recordDue(roomIds: readonly string[]): Promise<void> {
  for (const roomId of roomIds) await recordUrgent(database, roomId, LATER);
  globalThis.rowsRead = 0;
}

const roomsShown = (): (string | undefined)[] => shown.map((id) => id.split(':')[1]);

describe('a wake-up of a seller with 200 open and 20,000 closed rooms', () => {
  it('reads no room where nothing is due', async () => {
    await recordDue([]);
    await reconcile([database], LATER);
    expect([globalThis.rowsRead, shown]).toEqual([0, []]);
  });

  it('reads the room that is due and no other', async () => {
    const due = openRoomId(7);
    await recordDue([due]);
    await reconcile([database], LATER);
    expect([globalThis.rowsRead, roomsShown()]).toEqual([1, [due]]);
  });

  it('reads three where three are due, and none of them again a minute later', async () => {
    const due = [20, 80, 160].map(openRoomId);
    await recordDue(due);
    await reconcile([database], LATER);
    expect([globalThis.rowsRead, roomsShown().sort()]).toEqual([3, due]);
    await reconcile([database], LATER + 60_000);
    expect([globalThis.rowsRead, shown.length]).toEqual([3, 3]);
  });
});
