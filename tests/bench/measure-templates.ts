import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { ownText } from '../support/own-texts.ts';
import { consent, launchWith, originOf } from './extension-browser.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';
import { seedRooms } from './seed-rooms.ts';

const HOW_MANY = 1000;
const BODY =
  'お世話になっております。{お名前}様のご依頼について、進み具合をお知らせいたします。\n'.repeat(12);
/** As they are typed: each key makes one more. */
const QUERIES = [
  'ろ',
  'ろご',
  'ろご 9',
  'ロゴ制作',
  'r',
  'ro',
  'rogo',
  'せいさく 7',
  'ご案内',
  'ない',
];

/** In the popup of the production build, with a thousand texts of her own. */
export async function measureTemplates(bench: string, runs: number): Promise<BenchRow[]> {
  const context = await launchWith(join(import.meta.dirname, '../../.output/chrome-mv3'));
  try {
    const page = await openComposer(context, bench);
    const typing = await page.evaluate(typeEach, { queries: QUERIES, runs });
    const choosing = await page.evaluate(chooseEach, runs * 4);
    return [
      row(`popup key press to filtered list, ${HOW_MANY} texts`, typing),
      row('choosing a text to its preview', choosing),
    ];
  } finally {
    await context.close();
  }
}

const row = (name: string, times: number[]): BenchRow => ({
  ...{ name, value: median(times), unit: 'ms', baseline: null, limit: 16 },
});

async function openComposer(context: BrowserContext, bench: string): Promise<Page> {
  const origin = await originOf(context);
  await consent(context, origin);
  await seedRooms(context, origin, bench, { rooms: 20, messagesEach: 5 });
  const page = await context.newPage();
  await page.goto(`${origin}/popup.html?tab=1`);
  await page.evaluate(saveTexts, texts());
  await page.locator('[data-compose]:visible').first().click();
  await page.locator('[data-search="templates"]').waitFor();
  return page;
}

const texts = () =>
  Array.from({ length: HOW_MANY }, (_, index) => {
    const title = `ロゴ制作のご案内 その${index}`;
    const reading = 'ろごせいさくのごあんない';
    const template = ownText(`own-${index}`, { title, reading, body: `${BODY}${index}` });
    return { kind: 'save', template };
  });

async function saveTexts(changes: unknown): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ ok: boolean }> } };
  };
  const message = { to: 'background', name: 'change-templates', argument: changes };
  if (!(await chrome.runtime.sendMessage(message)).ok) throw new Error('the texts were refused');
}

/** Milliseconds from each key to the list as it is laid out after it. */
async function typeEach(asked: { queries: string[]; runs: number }): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('[data-search="templates"]');
  const list = document.querySelector<HTMLElement>('.compose .templates');
  if (!field || !list) throw new Error('no search');
  const times: number[] = [];
  for (let run = 0; run < asked.runs; run += 1) {
    for (const query of asked.queries) {
      const changed = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(field.parentElement?.parentElement ?? list, {
          subtree: true,
          childList: true,
          characterData: true,
        });
      });
      const start = performance.now();
      field.value = query;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await changed;
      list.getBoundingClientRect();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve));
    }
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}

/** Milliseconds from choosing each to its text as it is laid out. */
async function chooseEach(count: number): Promise<number[]> {
  const preview = document.querySelector<HTMLElement>('[data-preview]');
  if (!preview) throw new Error('no preview');
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const choices = document.querySelectorAll<HTMLInputElement>('.compose [data-template]');
    const choice = choices[(index * 7 + 1) % choices.length];
    if (!choice || choice.checked) continue;
    const changed = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(preview, { subtree: true, childList: true, characterData: true });
    });
    const start = performance.now();
    choice.click();
    await changed;
    preview.getBoundingClientRect();
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return times;
}
