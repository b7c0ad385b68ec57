import type { LaunchOptions, SellerBrowser } from './browser-driver.ts';
import { startChromium } from './chromium-driver.ts';
import { startFirefox } from './firefox-driver.ts';

export const startBrowser = (name: string, options: LaunchOptions): Promise<SellerBrowser> =>
  name === 'firefox' ? startFirefox(options) : startChromium(options);
