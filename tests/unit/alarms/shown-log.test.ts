import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers, isAllowed } from '../../../entrypoints/background/handlers.ts';
import { reconcile } from '../../../utils/alarms/reconcile.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { BantoDatabase, openChecked, openDatabase } from '../../../utils/store/database.ts';
import type { Shown } from '../../../utils/store/database.ts';
import { watchShown } from '../../../utils/store/questions.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { KEPT_SHOWN, logShown } from '../../../utils/store/shown.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { HOUR, NOW } from '../../support/readings.ts';
import { saleWith, setUpDesk } from './desk.ts';

const desk = setUpDesk();
const entry = (at: number): Shown => ({
  at,
  kind: 'test',
  title: '',
  message: '',
  roomIds: [],
  isLate: false,
  hasFailed: false,
});

describe('the log of notifications', () => {
  it('holds what was shown, word for word', async () => {
    await desk.look(saleWith('1', 1));
    const [note] = await desk.reckon(NOW);
    expect(await desk.log()).toEqual([
      {
        id: 1,
        at: NOW,
        kind: 'duty',
        title: note?.title,
        message: note?.message,
        roomIds: ['1'],
        isLate: false,
        hasFailed: false,
      },
    ]);
  });

  it('holds what the browser refused, and what came late', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await desk.look(saleWith('1', 10));
    await desk.reckon(NOW);
    desk.refuses = true;
    await desk.reckon(NOW + 9.5 * HOUR);
    expect(await desk.log()).toMatchObject([{ isLate: false }, { hasFailed: true, isLate: true }]);
  });

  it('names all rooms of a summary, in the book that she has before her', async () => {
    for (const room of ['1', '2']) await desk.look(saleWith(room, 1));
    const other = await openChecked(new BantoDatabase('talkroom-banto-2'));
    for (const room of ['8', '9'])
      await recordObservations(other, observe(saleWith(room, 1)), 'full', NOW);
    await reconcile([desk.database, other], NOW, { currentBook: other.name });
    expect(await desk.log()).toEqual([]);
    expect(await other.shown.toArray()).toMatchObject([
      { kind: 'summary', roomIds: ['1', '2', '8', '9'] },
    ]);
  });

  it('keeps the newest, in the order in which they were shown', async () => {
    const all = Array.from({ length: KEPT_SHOWN + 20 }, (_, index) => entry(NOW + index));
    await logShown(desk.database, all.slice(0, 310));
    await logShown(desk.database, all.slice(310));
    // The clock was set back: it is the newest all the same.
    await logShown(desk.database, [entry(NOW - HOUR)]);
    const kept = await desk.log();
    expect(kept).toHaveLength(KEPT_SHOWN);
    expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([NOW + 21, NOW - HOUR]);
  });
});

describe('the test of notifications', () => {
  beforeEach(async () => {
    await fakeBrowser.storage.local.clear();
    await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW });
    await (await openDatabase()).shown.clear();
  });

  const seen = async (): Promise<Shown[]> => {
    const stopping = new AbortController();
    const rows = await new Promise<Shown[]>((resolve, reject) => {
      const shown = { bookId: 'talkroom-banto', signal: stopping.signal };
      watchShown(resolve, reject, shown);
    });
    stopping.abort();
    return rows;
  };

  it('shows one and notes it', async () => {
    expect(await handlers['test-notification'](undefined, {})).toEqual({ shown: true });
    expect(desk.shown).toMatchObject([{ id: 'test', title: 'お知らせのテスト' }]);
    expect(await seen()).toMatchObject([{ kind: 'test', hasFailed: false }]);
  });

  it('says that the browser refuses, and notes it first of all', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await handlers['test-notification'](undefined, {});
    desk.refuses = true;
    expect(await handlers['test-notification'](undefined, {})).toEqual({ shown: false });
    expect(await seen()).toMatchObject([{ hasFailed: true }, { hasFailed: false }]);
  });

  it('is nothing before consent', async () => {
    await writeSettings(DEFAULT_SETTINGS);
    const asked = Promise.resolve(handlers['test-notification'](undefined, {}));
    await expect(asked).rejects.toMatchObject({ code: 'not-consented' });
    expect(desk.shown).toEqual([]);
  });

  it('is for our own pages alone', () => {
    const page = { url: fakeBrowser.runtime.getURL('/options.html'), id: fakeBrowser.runtime.id };
    expect(isAllowed('test-notification', page)).toBe(true);
    const site = { url: 'https://coconala.com/talkrooms/1', id: fakeBrowser.runtime.id };
    expect(isAllowed('test-notification', site)).toBe(false);
  });
});
