import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent } from '../support/seller-steps.ts';

/** Left for a person to look at. */
const PICTURES = join(import.meta.dirname, '../../.output/pictures');
const PAGES = ['popup', 'dashboard', 'options', 'welcome'] as const;
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

async function seeSomeRooms(seller: SellerBrowser): Promise<void> {
  await giveConsent(seller);
  const dashboard = await seller.openExtension('dashboard.html');
  const talkroom = await seller.openSite(`/talkrooms/${ROOM.newSale}`);
  for (const id of [ROOM.newSale, ROOM.buyerWaitsThreeDays, ROOM.deliveredWithDeadline]) {
    await talkroom.goTo(`https://coconala.com/talkrooms/${id}`);
    await dashboard.waitFor(`[data-room="${id}"]`);
  }
  await dashboard.close();
  await talkroom.close();
}

/** The rule's name and the elements that break it. */
async function troublesForScreenReaders(page: SellerPage): Promise<string[]> {
  // Both drivers take a program as text; the page's own policy would refuse it from the page.
  await page.evaluate(axeSource as unknown as () => undefined);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: () => Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}
interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** One room with all that opens in it, whatever is loaded for it only then. */
async function openEverything(page: SellerPage): Promise<void> {
  if ((await page.count('.book-room')) > 0) await page.click('[data-room] tr');
  else await page.click('[data-room] .room-details > summary');
  await page.waitFor('[data-by-hand="snooze"]');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  if ((await page.count('.what-if')) > 0) await page.waitFor('.what-if-body');
}

for (const [language, colorScheme] of [
  ['ja', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('every page can be read by everybody', async ({ seller }) => {
      // Every page of the extension, two of them looked at twice.
      test.slow();
      await seeSomeRooms(seller);
      for (const name of PAGES) {
        const page = await seller.openExtension(`${name}.html`);
        await (name === 'popup' ? page.resize(400, 600) : page.resize(1280, 800));
        await page.waitFor(name === 'popup' || name === 'dashboard' ? '[data-room]' : 'h1');
        expect(await troublesForScreenReaders(page), name).toEqual([]);
        const file = `${seller.name}-${name}-${language}-${colorScheme}.png`;
        await page.screenshot(join(PICTURES, file));
        if (name === 'popup' || name === 'dashboard') {
          await openEverything(page);
          expect(await troublesForScreenReaders(page), `${name}, opened`).toEqual([]);
        }
        await page.close();
      }
    });
  });
}

test('a notification’s address opens its room', async ({ seller }) => {
  await seeSomeRooms(seller);
  const popup = await seller.openExtension(`popup.html?room=${ROOM.deliveredWithDeadline}`);
  await popup.waitFor(`[data-room="${ROOM.deliveredWithDeadline}"]`);
  expect(await popup.isVisible(`[data-room="${ROOM.deliveredWithDeadline}"]`)).toBe(true);
});

test('the keyboard alone goes from lane to lane', async ({ seller }) => {
  await seeSomeRooms(seller);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor('[data-room]');
  await popup.press('Tab');
  expect(await popup.attribute('[role="tab"]:focus', 'aria-selected')).toBe('true');
  await popup.press('ArrowRight');
  await popup.press('ArrowRight');
  await popup.waitFor('[role="tab"]:focus[aria-selected="true"]');
  expect(await popup.isVisible(`[data-room="${ROOM.deliveredWithDeadline}"]`)).toBe(true);
});
