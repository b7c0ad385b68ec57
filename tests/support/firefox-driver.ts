import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { launch as launchBrowser } from 'puppeteer-core';
import type { Browser, HTTPRequest, KeyInput, Page } from 'puppeteer-core';
import { SITE_ORIGIN } from '../site/serve.ts';
import type { LaunchOptions, SellerBrowser, SellerPage } from './browser-driver.ts';
import { buildFolder } from './built-extension.ts';
import { QUIET_DOCUMENT } from './extension-questions.ts';
import { findBrowser } from './find-browser.mjs';
import { hasBackgroundStopped, isAddOnReady, stopBackground } from './firefox-inside.ts';
import { ADD_ON_ORIGIN, createProfile, preferences } from './firefox-profile.ts';
import { findInPage, pageWith } from './page-actions.ts';
import type { RawElement } from './page-actions.ts';
import { createSellerBrowser } from './seller-browser.ts';
import type { Engine, Preparation, Surroundings } from './seller-browser.ts';
import { waitUntil } from './wait.ts';

/** Firefox itself puts the name of the part before what it prints, pages do not. */
const PRINTED_TROUBLE = /^(?:JavaScript error: moz-extension:|console\.error: (?![A-Z]\w*:))/;
const VIEWPORT = { width: 1280, height: 800 };

export const startFirefox = (options: LaunchOptions): Promise<SellerBrowser> =>
  createSellerBrowser('firefox', options, prepare);

async function prepare(surroundings: Surroundings): Promise<Preparation> {
  const { extensionFolder = buildFolder('firefox'), language = 'ja' } = surroundings.options;
  const profile = await createProfile(extensionFolder, language);
  return {
    launch: () => launch(profile, surroundings),
    remove: () => rm(dirname(profile), { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function launch(profile: string, surroundings: Surroundings): Promise<Engine> {
  const browser = await startBrowser(profile, surroundings);
  return {
    extensionOrigin: ADD_ON_ORIGIN,
    async open(url) {
      const page = await browser.newPage();
      watchTroubles(page, surroundings.note);
      if (url.startsWith(SITE_ORIGIN)) await serve(page, surroundings);
      const opened = sellerPage(page);
      await opened.goTo(url);
      return opened;
    },
    pages: async () => (await browser.pages()).map(sellerPage),
    async stopWorker() {
      await stopBackground(browser);
      await waitUntil('the event page has stopped', () => hasBackgroundStopped(browser));
    },
    untilClosed: () => new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };
}

async function startBrowser(
  profile: string,
  { options, proxyPort, note }: Surroundings,
): Promise<Browser> {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error('Firefox was not found: set FIREFOX_PATH.');
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath,
    headless: options.isVisible !== true,
    userDataDir: profile,
    defaultViewport: options.isVisible === true ? null : VIEWPORT,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(proxyPort, options),
  });
  // The background has no page that puppeteer could watch; what goes wrong there is printed.
  const read = (chunk: Buffer): void => {
    for (const line of chunk.toString().split('\n')) if (PRINTED_TROUBLE.test(line)) note(line);
  };
  browser.process()?.stdout?.on('data', read);
  browser.process()?.stderr?.on('data', read);
  try {
    await waitUntil('the add-on is ready', () => isAddOnReady(browser));
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

async function serve(page: Page, { answerTo, note }: Surroundings): Promise<void> {
  const answerRequest = async (request: HTTPRequest): Promise<void> => {
    const url = request.url();
    if (!url.startsWith('http')) return request.continue();
    const answer = answerTo(url);
    await (answer ? request.respond(answer) : request.abort());
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    answerRequest(request).catch((error: unknown) => note(`${request.url()}: ${String(error)}`));
  });
}

function watchTroubles(page: Page, note: Surroundings['note']): void {
  page.on('pageerror', (error) => note(`${page.url()}: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !page.url().endsWith(QUIET_DOCUMENT)) {
      note(`${page.url()}: ${message.text()}`);
    }
  });
}

function sellerPage(page: Page): SellerPage {
  return pageWith({
    goTo: (address) =>
      leave(
        page,
        (url) => url === address,
        () => page.goto(address, { waitUntil: 'domcontentloaded' }),
      ),
    reload: () =>
      leave(
        page,
        () => true,
        () => page.reload({ waitUntil: 'domcontentloaded' }),
      ),
    close: () => page.close(),
    bringToFront: () => page.bringToFront(),
    url: () => page.url(),
    chooseFile: (css, path) => chooseFile(page, css, path),
    press: (keys) => pressTogether(page, keys.split('+') as KeyInput[]),
    typeText: (text) => page.keyboard.type(text),
    evaluate: (inPage, argument) => page.evaluate(inPage as never, argument as never),
    find: async (query) => {
      const handle = await page.evaluateHandle(findInPage, query);
      return (handle.asElement() ?? undefined) as RawElement | undefined;
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => {
      await page.screenshot({ path: path });
    },
  });
}

/**
 * Navigates. puppeteer's promise of a navigation to an extension page may never settle, so what
 * counts is that another document stands there.
 */
async function leave(
  page: Page,
  isWanted: (url: string) => boolean,
  navigate: () => Promise<unknown>,
): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.isOld = 'yes';
  });
  let failure: unknown;
  navigate().catch((error: unknown) => {
    failure = error;
  });
  await waitUntil(`${page.url()} has made room for another page`, async () => {
    const url = await page.evaluate(() =>
      document.readyState === 'loading' || document.documentElement.dataset.isOld
        ? ''
        : location.href,
    );
    if (failure !== undefined) throw new Error('the navigation failed', { cause: failure });
    return url !== '' && isWanted(url);
  });
}

async function chooseFile(page: Page, css: string, path: string): Promise<void> {
  const found = await waitUntil(`there is ${css}`, () => page.$(css));
  await (await found.toElement('input')).uploadFile(path);
}

async function pressTogether(page: Page, keys: KeyInput[]): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await page.keyboard.down(key);
  const last = keys.at(-1);
  if (last) await page.keyboard.press(last);
  for (const key of held.reverse()) await page.keyboard.up(key);
}
