import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { consent, launchWith, originOf } from './extension-browser.ts';
import { median, ratioRow } from './rows.ts';
import type { BenchRow } from './rows.ts';
import { seedRooms } from './seed-rooms.ts';

declare const window: Window & { firstRoomAt?: number };

/** From the start of the navigation to the first room in the document, in the production build. */
export async function measurePopup(
  scripts: { bench: string; bare: string },
  runs: number,
  messagesEach: number,
): Promise<BenchRow[]> {
  const folder = withBarePage(scripts.bare);
  const context = await launchWith(folder);
  try {
    const origin = await originOf(context);
    await consent(context, origin);
    await seedRooms(context, origin, scripts.bench, { rooms: 20, messagesEach });
    const [few = NaN] = await alternate(context, [`${origin}/popup.html?tab=1`], runs);
    await seedRooms(context, origin, scripts.bench, { rooms: 200, messagesEach });
    const pages = [`${origin}/popup.html?tab=1`, `${origin}/bare.html`];
    const [many = NaN, bare = NaN] = await alternate(context, pages, runs);
    return [
      ratioRow('popup to the first of 200 rooms', many, { name: 'bare Preact page', ms: bare }, 2),
      ratioRow('popup with 200 rooms', many, { name: 'with 20 rooms', ms: few }, 1.2),
    ];
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function withBarePage(bare: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'banto-bench-'));
  cpSync(join(import.meta.dirname, '../../.output/chrome-mv3'), folder, { recursive: true });
  writeFileSync(join(folder, 'bare.js'), bare);
  writeFileSync(
    join(folder, 'bare.html'),
    '<!doctype html><meta charset="utf-8"><body><script type="module" src="bare.js"></script></body>',
  );
  return folder;
}

/** In turn, so that whatever slows the machine down slows both. */
async function alternate(context: BrowserContext, urls: string[], runs: number): Promise<number[]> {
  const values = urls.map((): number[] => []);
  for (let run = 0; run < runs + 2; run += 1) {
    for (const [index, url] of urls.entries()) values[index]?.push(await openOnce(context, url));
  }
  return values.map((all) => median(all.slice(2)));
}

async function openOnce(context: BrowserContext, url: string): Promise<number> {
  const page: Page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-room]')) return;
      window.firstRoomAt = performance.now();
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => window.firstRoomAt !== undefined);
  const value = await page.evaluate(() => window.firstRoomAt ?? NaN);
  await page.close();
  return value;
}
