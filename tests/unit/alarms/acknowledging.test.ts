import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background/index.ts';
import { handlers } from '../../../entrypoints/background/handlers.ts';
import { inTurn, reconcileNow } from '../../../entrypoints/background/reconcile-now.ts';
import { readAcknowledgedAt } from '../../../utils/alarms/acknowledged.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { openDatabase } from '../../../utils/store/database.ts';
import { recordObservations } from '../../../utils/store/record.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { HOUR, NOW } from '../../support/readings.ts';
import { saleWith, setUpDesk } from './desk.ts';

const desk = setUpDesk();
const due = NOW + 6 * HOUR;

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW });
  const database = await openDatabase();
  await Promise.all(database.tables.map((table) => table.clear()));
  await recordObservations(database, observe(saleWith('1', 6)), 'full', NOW);
  await reconcileNow();
});

async function hearsAt(now: number): Promise<number> {
  const before = desk.shown.length;
  vi.setSystemTime(now);
  await reconcileNow();
  return desk.shown.length - before;
}

describe('what was said is said again', () => {
  it('as long as she has not looked', async () => {
    expect(desk.ids()).toEqual(['duty:1:first-contact']);
    expect(await hearsAt(NOW + HOUR)).toBe(1);
    expect(await hearsAt(NOW + 2 * HOUR)).toBe(1);
  });

  it('no more once she has opened the popup', async () => {
    vi.setSystemTime(NOW + HOUR / 2);
    await handlers['popup-opened'](undefined, {});
    expect(await hearsAt(NOW + HOUR)).toBe(0);
    expect(await hearsAt(due - HOUR)).toBe(1);
  });

  it('no more once she has clicked a notification, which opens the popup', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    Object.assign(fakeBrowser.idle.onStateChanged, { addListener: () => undefined });
    background.main();
    vi.setSystemTime(NOW + HOUR / 2);
    await fakeBrowser.notifications.onClicked.trigger('summary');
    await inTurn(() => Promise.resolve());
    expect(create.mock.calls.map(([{ url }]) => url)).toEqual([
      fakeBrowser.runtime.getURL('/popup.html'),
    ]);
    expect(await readAcknowledgedAt()).toBe(NOW + HOUR / 2);
    expect(await hearsAt(NOW + HOUR)).toBe(0);
  });

  it('and nothing is noted before consent', async () => {
    await writeSettings(DEFAULT_SETTINGS);
    await handlers['popup-opened'](undefined, {});
    expect(await readAcknowledgedAt()).toBe(-Infinity);
  });
});
