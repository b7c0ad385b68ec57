import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answer, SITE_ORIGIN } from '../site/serve.ts';
import type { Answer } from '../site/serve.ts';
import type { LaunchOptions, NetworkRequest, SellerBrowser, SellerPage } from './browser-driver.ts';
import { openClosedNetwork } from './closed-network.ts';
import { questionsIn } from './extension-questions.ts';
import type { Questions } from './extension-questions.ts';
import { waitUntil } from './wait.ts';

/** A browser that starts on a busy machine takes its time. */
const START_LIMIT_MS = 30_000;
const RESTART_LIMIT_MS = 3000;

/** A started browser, as far as the two differ. */
export interface Engine {
  extensionOrigin: string;
  open: (url: string) => Promise<SellerPage>;
  pages: () => Promise<SellerPage[]>;
  stopWorker: () => Promise<void>;
  untilClosed: () => Promise<void>;
  close: () => Promise<void>;
}

/** What a browser finds around it. */
export interface Surroundings {
  options: LaunchOptions;
  proxyPort: number;
  /** Undefined: nothing but the practice site may be reached. */
  answerTo: (url: string) => Answer | undefined;
  note: (trouble: string) => void;
}

export interface Preparation {
  launch: () => Promise<Engine>;
  /** Removes the profile. */
  remove: () => Promise<void>;
}

export async function createSellerBrowser(
  name: SellerBrowser['name'],
  options: LaunchOptions,
  prepare: (surroundings: Surroundings) => Promise<Preparation>,
): Promise<SellerBrowser> {
  const { site } = options;
  const network = await openClosedNetwork();
  const seen: NetworkRequest[] = [];
  const troubles: string[] = [];
  const { launch, remove } = await prepare({
    options,
    proxyPort: network.port,
    answerTo(url) {
      const isPractice = url.startsWith(`${SITE_ORIGIN}/`);
      seen.push({ url, isPractice });
      return isPractice ? answer(url, site) : undefined;
    },
    note(trouble) {
      // What a worker prints may come by two ways.
      if (!troubles.includes(trouble)) troubles.push(trouble);
    },
  });

  let engine = await launch();
  let questions = questionsIn(engine);

  const pageOpenedByExtension = (path: string, limitMs?: number): Promise<SellerPage> =>
    waitUntil(
      `the extension has opened ${path}`,
      async () => {
        const wanted = `${engine.extensionOrigin}/${path}`;
        for (const page of await engine.pages()) {
          if ((await addressOf(page)).startsWith(wanted)) return page;
        }
        return undefined;
      },
      limitMs,
    );
  const close = async (): Promise<void> => {
    await engine.close();
    network.close();
    await remove();
  };
  try {
    if (options.isVisible !== true) await settle(questions, START_LIMIT_MS);
  } catch (error) {
    await close();
    throw new Error(`the browser did not settle\n${troubles.join('\n')}`, { cause: error });
  }

  return {
    name,
    site,
    troubles,
    get requests() {
      return [...seen, ...network.asked.map((url) => ({ url, isPractice: false }))];
    },
    openSite: (path) => engine.open(`${SITE_ORIGIN}${path}`),
    openExtension: (path) => engine.open(`${engine.extensionOrigin}/${path}`),
    pageOpenedByExtension,
    askExtension: (inPage, argument) => questions.ask(inPage, argument),
    tabIdOf: (page) => questions.tabIdOf(page),
    notifications: () => questions.notifications(),
    badge: () => questions.badge(),
    stopWorker: () => engine.stopWorker(),
    async takePictures(folder) {
      await mkdir(folder, { recursive: true });
      for (const [index, page] of (await engine.pages()).entries()) {
        await page.screenshot(join(folder, `page-${index}.png`));
      }
    },
    untilClosed: () => engine.untilClosed(),
    async restart() {
      await engine.close();
      engine = await launch();
      questions = questionsIn(engine);
      // Chromium installs an unpacked extension anew at each start, Firefox keeps what it has.
      if (name === 'chromium') await settle(questions, RESTART_LIMIT_MS).catch(() => null);
      else await questions.openQuietPage();
    },
    close,
  };
}

/** The page of the first run comes to the front, and a page behind it counts as not looked at. */
async function settle(questions: Questions, limitMs: number): Promise<void> {
  await questions.openQuietPage();
  await waitUntil('welcome.html has opened', () => questions.hasPage('welcome.html'), limitMs);
}

/** A page that came while the driver connected may have left it with the address of before. */
const addressOf = async (page: SellerPage): Promise<string> =>
  page.url() === 'about:blank'
    ? page.evaluate(() => location.href).catch(() => page.url())
    : page.url();
