import { test as base } from '@playwright/test';
import { currentTime } from '../../utils/japan-time/now.ts';
import { practiceSite } from '../site/scenarios.ts';
import type { SellerBrowser } from './browser-driver.ts';
import { startBrowser } from './start-browser.ts';

interface Options {
  language: 'ja' | 'en';
}

/**
 * A seller before her browser, with the extension just installed and the practice rooms behind
 * `https://coconala.com`. Errors that nobody took out of `troubles` and requests that tried to leave
 * fail the story.
 */
export const test = base.extend<Options & { seller: SellerBrowser }>({
  language: ['ja', { option: true }],
  seller: async ({ language, colorScheme }, use, testInfo) => {
    const seller = await startBrowser(testInfo.project.name, {
      site: practiceSite(currentTime()),
      language,
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
