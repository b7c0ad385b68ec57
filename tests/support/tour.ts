import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { currentTime } from '../../utils/japan-time/now.ts';
import { ROOM, THREAD } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from './browser-driver.ts';
import { roomsOnScreen, tableOf } from './room-table.ts';
import { ROOT } from './run-tool.ts';
import { giveConsent, insertTemplate } from './seller-steps.ts';
import { waitUntil } from './wait.ts';

const PICTURES = join('.output', 'start');
const POPUP = { width: 400, height: 600 };
const WINDOW = { width: 1280, height: 800 };

/** What a seller does on her first morning, in a browser that nobody sees. */
export async function takeTour(seller: SellerBrowser): Promise<void> {
  await mkdir(join(ROOT, PICTURES), { recursive: true });
  await giveConsent(seller);

  const dashboard = await seller.openExtension('dashboard.html');
  await visitRooms(seller, dashboard);
  await visitOrderList(seller, dashboard);
  await visitMessages(seller, dashboard);
  console.log(tableOf(await roomsOnScreen(dashboard), seller.site, currentTime()));

  const roomId = ROOM.buyerSilentEightDays;
  const talkroom = await seller.openSite(`/talkrooms/${roomId}`);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  await popup.resize(POPUP.width, POPUP.height);
  await popup.waitFor({ css: '[data-room]', at: 0 });
  await takePicture(popup, 'popup');
  await openRoom(dashboard, ROOM.newSale);
  await takePicture(dashboard, 'dashboard');

  const text = await insertTemplate(popup, roomId, 'notice-cancel');
  await waitUntil('the notice stands in the message box', async () => {
    return (await talkroom.evaluate(() => window.practice.text())) === text;
  });
  await takePicture(talkroom, 'talkroom');
  console.log(`\nInserted into room ${roomId}, not sent:\n\n${indent(text)}\n`);
  failOnTroubles(seller);
}

/** Its deadlines, with the first of them opened to what it came from. */
async function openRoom(dashboard: SellerPage, roomId: number): Promise<void> {
  await dashboard.bringToFront();
  await dashboard.click(`#row-${roomId}`);
  await dashboard.waitFor('.book-room details');
  await dashboard.click('.book-room details summary');
}

async function visitRooms({ openSite, site }: SellerBrowser, dashboard: SellerPage): Promise<void> {
  const [first, ...others] = site.rooms;
  if (!first) return;
  const talkroom = await openSite(`/talkrooms/${first.id}`);
  for (const { id } of [first, ...others]) {
    if (id !== first.id) await talkroom.goTo(`https://coconala.com/talkrooms/${id}`);
    await waitUntil(`room ${id} is on the dashboard`, async () => {
      return (await dashboard.count(`[data-room="${id}"]`)) > 0;
    });
  }
  await talkroom.close();
}

/** The list brings the prices, with which the money can be told. */
async function visitOrderList({ openSite }: SellerBrowser, dashboard: SellerPage): Promise<void> {
  const list = await openSite('/mypage/received_orders/open');
  await waitUntil('the prices are on the dashboard', async () => {
    return (await dashboard.count('[data-credit][data-net]')) > 0;
  });
  await list.goTo('https://coconala.com/mypage/received_orders/closed');
  await list.waitFor('.d-transactionListProviderMain');
  await list.close();
}

/** Who asks before a sale: the inbox, one thread, the quotes. */
async function visitMessages({ openSite }: SellerBrowser, dashboard: SellerPage): Promise<void> {
  const inbox = await openSite('/message');
  await untilShown(dashboard, '[data-conversation^="dm-"]');
  await inbox.goTo(`https://coconala.com/mypage/direct_message/${THREAD.asksBeforeBuying}`);
  await untilShown(
    dashboard,
    `[data-conversation="dm-${THREAD.asksBeforeBuying}"][data-turn="seller"]`,
  );
  await inbox.goTo('https://coconala.com/mypage/received_orders/requests');
  await untilShown(dashboard, '[data-conversation^="quote-"]');
  await inbox.close();
}

const untilShown = (dashboard: SellerPage, selector: string): Promise<unknown> =>
  waitUntil(`${selector} is on the dashboard`, async () => (await dashboard.count(selector)) > 0);

async function takePicture(page: SellerPage, name: string): Promise<void> {
  await page.bringToFront();
  const { width, height } = name === 'popup' ? POPUP : WINDOW;
  await page.resize(width, height);
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot(join(ROOT, path));
  console.log(`${name}: ${path}`);
}

function failOnTroubles({ troubles }: SellerBrowser): void {
  if (troubles.length > 0) throw new Error(`Errors were reported:\n${troubles.join('\n')}`);
}

const indent = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
