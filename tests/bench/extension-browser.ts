import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { requireBrowser } from './require-browser.ts';

/** Chromium with the extension of that folder. */
export const launchWith = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext('', {
    executablePath: requireBrowser('chromium'),
    headless: true,
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--no-sandbox',
      '--disable-background-networking',
    ],
  });

export async function originOf(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // Node gives extension addresses no origin.
  const { protocol, host } = new URL(worker.url());
  return `${protocol}//${host}`;
}

export async function consent(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/welcome.html`);
  await page.locator('[data-action="consent"]').click();
  await page.waitForFunction(async () => {
    const { settings } = await (
      globalThis as unknown as {
        chrome: { storage: { local: { get: (key: string) => Promise<Record<string, unknown>> } } };
      }
    ).chrome.storage.local.get('settings');
    return settings !== undefined;
  });
  await page.close();
}
