/** `npm start`: the extension at work on the practice rooms. See "Commands" in the contract. */
import { parseArgs } from 'node:util';
import { currentTime } from '../../utils/japan-time/now.ts';
import { wholeSite } from '../site/whole-site.ts';
import type { SellerBrowser } from './browser-driver.ts';
import { findBrowser } from './find-browser.mjs';
import { runTool } from './run-tool.ts';
import { startBrowser } from './start-browser.ts';
import { takeTour } from './tour.ts';

type BrowserName = SellerBrowser['name'];

const { values } = parseArgs({
  options: { once: { type: 'boolean', default: false }, browser: { type: 'string' } },
});
const name = chooseBrowser(values.browser);
const isVisible = !values.once && hasDisplay();

await build(name);
console.log(`Starting ${name} with the practice rooms behind https://coconala.com …`);
const seller = await startBrowser(name, {
  site: wholeSite(currentTime()),
  language: 'ja',
  isVisible,
});
if (isVisible) await leaveToThePerson(seller);
else await tourAndClose(seller);

function chooseBrowser(wish: string | undefined): BrowserName {
  if (wish === 'chromium' || wish === 'firefox') return wish;
  if (wish !== undefined) throw new Error(`--browser is chromium or firefox, not "${wish}"`);
  return findBrowser('chromium') === undefined ? 'firefox' : 'chromium';
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function build(browser: BrowserName): Promise<void> {
  const args = browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build'];
  const { exitCode, output } = await runTool('wxt', args);
  if (exitCode === 0) return;
  console.error(output);
  throw new Error('The extension could not be built.');
}

async function leaveToThePerson(browser: SellerBrowser): Promise<void> {
  await browser.openSite('/mypage/received_orders/open');
  console.log('Open rooms from the list. Close the browser to end.');
  await browser.untilClosed();
  await browser.close();
}

async function tourAndClose(browser: SellerBrowser): Promise<void> {
  try {
    await takeTour(browser);
  } catch (error) {
    for (const trouble of browser.troubles) console.error(trouble);
    throw error;
  } finally {
    await browser.close();
  }
}
