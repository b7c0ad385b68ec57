import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LaunchOptions, SellerBrowser, SellerPage } from './browser-driver.ts';
import { buildFolder, copyBuild } from './built-extension.ts';
import { watchWorker } from './chromium-worker.ts';
import { QUIET_DOCUMENT } from './extension-questions.ts';
import { findBrowser } from './find-browser.mjs';
import { findInPage, pageWith } from './page-actions.ts';
import { createSellerBrowser } from './seller-browser.ts';
import type { Engine, Preparation, Surroundings } from './seller-browser.ts';

const VIEWPORT = { width: 1280, height: 800 };

export const startChromium = (options: LaunchOptions): Promise<SellerBrowser> =>
  createSellerBrowser('chromium', options, prepare);

async function prepare(surroundings: Surroundings): Promise<Preparation> {
  const { extensionFolder = buildFolder('chromium'), language = 'ja' } = surroundings.options;
  const home = await mkdtemp(join(tmpdir(), 'talkroom-banto-chromium-'));
  // The path makes the extension's id, so it must stay the same over a restart.
  const extension = await copyBuild(extensionFolder, join(home, 'extension'), language);
  return {
    launch: () => launch(join(home, 'profile'), extension, surroundings),
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function launch(
  profile: string,
  extension: string,
  surroundings: Surroundings,
): Promise<Engine> {
  const { answerTo, note } = surroundings;
  const context = await openContext(profile, extension, surroundings);
  watchTroubles(context, note);
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith('chrome-extension:')) return route.continue();
    const answer = answerTo(url);
    await (answer ? route.fulfill(answer) : route.abort());
  });
  const extensionOrigin = await findOrigin(context);
  const { stop } = await watchWorker(context, extensionOrigin, note);
  return {
    extensionOrigin,
    async open(url) {
      const page = sellerPage(await context.newPage());
      await page.goTo(url);
      return page;
    },
    pages: () => Promise.resolve(context.pages().map(sellerPage)),
    stopWorker: stop,
    untilClosed: () => new Promise((resolve) => context.once('close', () => resolve())),
    close: () => context.close(),
  };
}

async function findOrigin(context: BrowserContext): Promise<string> {
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // Node's URL knows no origin of a chrome-extension address.
    return worker.url().split('/', 3).join('/');
  } catch (error) {
    await context.close();
    throw new Error('the extension was not loaded: is this Chromium, not Chrome?', {
      cause: error,
    });
  }
}

function openContext(
  profile: string,
  extension: string,
  { options, proxyPort }: Surroundings,
): Promise<BrowserContext> {
  const { language = 'ja', colorScheme = 'light', isVisible = false } = options;
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error('Chromium was not found: set CHROMIUM_PATH.');
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !isVisible,
    colorScheme,
    viewport: isVisible ? null : VIEWPORT,
    // Nothing reaches the network: what no route answers meets this proxy.
    proxy: { server: `http://127.0.0.1:${proxyPort}`, bypass: '<-loopback>' },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--no-sandbox',
      '--disable-background-networking',
      `--lang=${language === 'ja' ? 'ja' : 'en-US'}`,
    ],
  });
}

/** A missing resource is told by `requests` already; the browser's own picture view breaks our policy. */
const isTrouble = (url: string, text: string): boolean =>
  !text.startsWith('Failed to load resource') && !url.endsWith(QUIET_DOCUMENT);

function watchTroubles(context: BrowserContext, note: Surroundings['note']): void {
  context.on('weberror', (error) => {
    note(`${error.page()?.url() ?? 'page'}: ${error.error().message}`);
  });
  context.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && isTrouble(url, message.text())) {
      note(`${url}: ${message.text()}`);
    }
  });
}

function sellerPage(page: Page): SellerPage {
  return pageWith({
    goTo: async (address) => {
      await page.goto(address, { waitUntil: 'domcontentloaded' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    close: () => page.close(),
    bringToFront: () => page.bringToFront(),
    url: () => page.url(),
    chooseFile: (css, path) => page.setInputFiles(css, path),
    press: (keys) => page.keyboard.press(keys),
    composeText: async (text) => {
      const session = await page.context().newCDPSession(page);
      const selection = { selectionStart: text.length, selectionEnd: text.length };
      await session.send('Input.imeSetComposition', { text, ...selection });
      await session.detach();
    },
    typeText: (text) => page.keyboard.insertText(text),
    evaluate: (inPage, argument) => page.evaluate(inPage as never, argument as never),
    find: async (query) => {
      const handle = await page.evaluateHandle(findInPage, query);
      return handle.asElement() ?? undefined;
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path) => {
      await page.screenshot({ path });
    },
  });
}
