import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { Answer, InsertResult } from '../../utils/messages.ts';
import { practiceSite } from '../site/scenarios.ts';
import { answer, SITE_ORIGIN } from '../site/serve.ts';
import { ROOM } from '../site/room-numbers.ts';
import { consent, launchWith, originOf } from './extension-browser.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';

declare const chrome: {
  tabs: {
    query: (wanted: { url?: string }) => Promise<{ id?: number; index: number }[]>;
    sendMessage: (tab: number, message: unknown, to: { frameId: number }) => Promise<unknown>;
  };
};

/** The first ones warm the browser up and are not counted. */
const WARM_UP = 3;
const LEAST = 20;
const TEXT = 'お世話になっております。\n\n先日の件は、その後いかがでしょうか。';

/**
 * From the message to the answer that the text was looked at and is there, in the production build.
 * The talkroom stands in front, as it does under the popup.
 */
export async function measureInsertion(runs: number): Promise<BenchRow[]> {
  const context = await launchWith(join(import.meta.dirname, '../../.output/chrome-mv3'));
  try {
    const origin = await originOf(context);
    await consent(context, origin);
    const asking = await context.newPage();
    await asking.goto(`${origin}/icon/16.png`);
    const talkroom = await openTalkroom(context);
    const tabId = await asking.evaluate(findAnswering, String(ROOM.sellerWroteFirst));
    const times: number[] = [];
    for (let run = 0; run < Math.max(LEAST, runs) + WARM_UP; run += 1) {
      times.push(await insertOnce(asking, talkroom, tabId));
    }
    const value = median(times.slice(WARM_UP));
    return [{ name: 'insert → verified', value, unit: 'ms', baseline: null, limit: 50 }];
  } finally {
    await context.close();
  }
}

const BOX = '.d-messageForm textarea';

async function openTalkroom(context: BrowserContext): Promise<Page> {
  const site = practiceSite(Date.now());
  await context.route(`${SITE_ORIGIN}/**`, (route) =>
    route.fulfill(answer(route.request().url(), site)),
  );
  const page = await context.newPage();
  await page.goto(`${SITE_ORIGIN}/talkrooms/${ROOM.sellerWroteFirst}`);
  await page.locator(BOX).waitFor();
  return page;
}

/** Runs in an extension page: the tab whose page answers for that room. */
async function findAnswering(roomId: string): Promise<number> {
  const envelope = { to: 'page', name: 'which-page', argument: null };
  for (;;) {
    for (const { id = -1 } of await chrome.tabs.query({})) {
      const said = await chrome.tabs.sendMessage(id, envelope, { frameId: 0 }).catch(() => null);
      const { value } = (said ?? {}) as { value?: { roomId: string | null; hasForm: boolean } };
      if (value?.roomId === roomId && value.hasForm) return id;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function insertOnce(asking: Page, talkroom: Page, tabId: number): Promise<number> {
  await talkroom.locator(BOX).fill('');
  const argument = {
    ...{ roomId: String(ROOM.sellerWroteFirst), templateId: 'nudge', text: TEXT },
    ...{ cursors: [], ownIds: [], promise: null },
  };
  const { ms, said } = await asking.evaluate(send, { tabId, argument });
  const known = said as Answer<InsertResult>;
  if (!known.ok || known.value.result !== 'inserted') throw new Error(JSON.stringify(said));
  if ((await talkroom.locator(BOX).inputValue()) !== TEXT) throw new Error('another text is there');
  return ms;
}

/** Runs in an extension page. */
async function send({
  tabId,
  argument,
}: {
  tabId: number;
  argument: unknown;
}): Promise<{ ms: number; said: unknown }> {
  const envelope = { to: 'page', name: 'insert-text', argument };
  const start = performance.now();
  const said = await chrome.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  return { ms: performance.now() - start, said };
}
