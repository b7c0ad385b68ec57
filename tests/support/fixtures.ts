import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { currentTime } from '../../utils/japan-time/now.ts';
import { practiceSite } from '../site/scenarios.ts';
import type { SellerBrowser } from './browser-driver.ts';
import { buildFolder } from './built-extension.ts';
import { startBrowser } from './start-browser.ts';
import { witness } from './witness.ts';
import { addPrelude } from './worker-prelude.ts';

interface Options {
  language: 'ja' | 'en';
  /** The background is watched from within, see witness.ts; its own code stays as built. */
  isWitnessed: boolean;
}

interface Build {
  /** The extension that is installed. */
  extensionFolder: string;
}

/**
 * A seller before her browser, with the extension just installed and the practice rooms behind
 * `https://coconala.com`. Errors that nobody took out of `troubles` and requests that tried to leave
 * fail the story.
 */
export const test = base.extend<Options & Build & { seller: SellerBrowser }>({
  language: ['ja', { option: true }],
  isWitnessed: [false, { option: true }],
  extensionFolder: async ({ isWitnessed }, use, { project }) => {
    const build = buildFolder(project.name === 'firefox' ? 'firefox' : 'chromium');
    if (!isWitnessed) return use(build);
    const copy = await mkdtemp(join(tmpdir(), 'talkroom-banto-witnessed-'));
    await cp(build, copy, { recursive: true });
    await addPrelude(copy, witness);
    await use(copy);
    await rm(copy, { recursive: true, force: true });
  },
  seller: async ({ language, colorScheme, extensionFolder }, use, testInfo) => {
    const seller = await startBrowser(testInfo.project.name, {
      site: practiceSite(currentTime()),
      language,
      extensionFolder,
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    });
    try {
      await use(seller);
      if (testInfo.status !== testInfo.expectedStatus) {
        // A picture is a help; that it fails must not hide what failed.
        await seller.takePictures(testInfo.outputDir).catch(() => undefined);
      }
      expectQuiet(seller);
    } finally {
      await seller.close();
    }
  },
});

export { expect } from '@playwright/test';

function expectQuiet({ troubles, requests }: SellerBrowser): void {
  const escaped = requests.filter(({ isPractice }) => !isPractice).map(({ url }) => url);
  if (troubles.length > 0) throw new Error(`left-over errors:\n${troubles.join('\n')}`);
  if (escaped.length > 0) throw new Error(`requests that left the machine:\n${escaped.join('\n')}`);
}
