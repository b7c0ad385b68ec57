import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { handlers, isAllowed } from '../../../entrypoints/background/handlers.ts';
import { browser } from '../../../utils/browser.ts';
import { exportFile } from '../../../utils/exchange/export-file.ts';
import { importSales } from '../../../utils/exchange/import-sales.ts';
import { listen } from '../../../utils/messages.ts';
import { DEFAULT_SETTINGS, writeSettings } from '../../../utils/settings.ts';
import { NOW } from '../../support/readings.ts';
import { speak } from '../components/texts.ts';
import { bytesOf, HEADER } from './sales-files.ts';

const fileOf = (name: string): Blob => new Blob([new Uint8Array(bytesOf(name))]);

beforeEach(async () => {
  speak();
  await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: NOW });
  // The sender that the fake browser gives has no address.
  listen('background', handlers, () => true);
});

async function exported() {
  const file = JSON.parse(await exportFile(NOW)) as {
    credits: { roomId: string; netJpy: number }[];
    events: { kind: string; source?: string }[];
  };
  const credits = file.credits.map(({ roomId, netJpy }) => [roomId, netJpy]);
  return { credits: credits.sort(), sources: file.events.map(({ source }) => source) };
}

test('only pages of ours may hand in a file', () => {
  const id = browser.runtime.id;
  const dashboard = { id, url: browser.runtime.getURL('') + 'dashboard.html' };
  const tab = {
    ...{ id: 1, index: 0, highlighted: true, active: true },
    pinned: false,
    incognito: false,
  };
  const site = { id, url: 'https://coconala.com/mypage/revenue', frameId: 0 };
  expect(isAllowed('sales-file-read', dashboard)).toBe(true);
  expect(isAllowed('sales-file-read', { ...site, tab })).toBe(false);
});

test('before consent nothing is recorded', async () => {
  await writeSettings({ ...DEFAULT_SETTINGS, consentedAt: null });
  await expect(importSales(fileOf('header-2019'), NOW)).rejects.toMatchObject({
    code: 'not-consented',
  });
  expect((await exported()).credits).toEqual([]);
});

test('a file is recorded whole, or not at all, and stands in the export with its source', async () => {
  const broken = new Blob([`${HEADER}\n2026/11/8,18000009,さくら,基本料金,500\n2026/11/8,X,,,1`]);
  expect(await importSales(broken, NOW)).toMatchObject({ result: 'refused', error: { row: 3 } });
  expect(await exported()).toEqual({ credits: [], sources: [] });

  const outcome = { result: 'imported', rows: 4, rooms: 2, skipped: 0 };
  expect(await importSales(fileOf('header-2019'), NOW)).toEqual({ ...outcome, newCredits: 4 });
  expect(await importSales(fileOf('header-2019-saved-again'), NOW)).toEqual({
    ...{ ...outcome, newCredits: 0 },
  });
  expect(await exported()).toEqual({
    credits: [
      ['9000001', 38_500],
      ['9000002', 725],
    ],
    sources: ['file', 'file', 'file', 'file'],
  });
});

test('a film is not even opened', async () => {
  const film = new Blob(['film']);
  Object.defineProperty(film, 'size', { value: 4_000_000_000 });
  const open = vi.spyOn(film, 'arrayBuffer');
  expect(await importSales(film, NOW)).toEqual({
    ...{ result: 'refused', error: { why: 'not-text' } },
  });
  expect(open).not.toHaveBeenCalled();
});
