import { currentTime } from '../../utils/japan-time/now.ts';
import { ROOM, THREAD } from '../site/room-numbers.ts';
import { wholeSite } from '../site/whole-site.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { isInBook, isPageStored } from '../support/raw-store.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

interface Account {
  ownId: number;
  rooms: readonly number[];
  thread: number;
}

const YUKI: Account = { ownId: 200002, rooms: [ROOM.newSale], thread: THREAD.asksBeforeBuying };
const MIKA: Account = {
  ownId: 200009,
  rooms: [ROOM.sellerWroteFirst, ROOM.buyerWaitsAnHour],
  thread: THREAD.waitsForBuyer,
};
const SECOND_BOOK = 'talkroom-banto-2';

/** What the site answers from now on is this account's. */
function logIn({ site }: SellerBrowser, { ownId, rooms, thread }: Account): void {
  const whole = wholeSite(currentTime());
  Object.assign(site, {
    ...whole,
    ownId,
    rooms: whole.rooms.filter(({ id }) => rooms.includes(id)),
    threads: whole.threads?.filter(({ id }) => id === thread),
    quotes: [],
  });
}

const openThread = (seller: SellerBrowser, { thread }: Account): Promise<SellerPage> =>
  seller.openSite(`/mypage/direct_message/${thread}`);

const inPopup = ({ thread }: Account): string => `[data-conversation="dm-${thread}"]`;

/** Whichever lane of the popup is in sight. */
const untilListed = (popup: SellerPage, row: string): Promise<unknown> =>
  waitUntil(`${row} is listed`, async () => (await popup.count(row)) > 0);

/** The badge may ask for other reasons; whether this is one stands in the extension's own memory. */
const untilQuestions = (seller: SellerBrowser, count: number): Promise<unknown> =>
  waitUntil(`${count} pages are asked about`, async () => {
    const asked = await seller.askExtension(async () => {
      const { accounts } = await window.chrome.storage.local.get('accounts');
      return (accounts as { asked: unknown[] } | undefined)?.asked.length ?? 0;
    });
    return asked === count;
  });

/** Only a page in front is read, and whatever is opened next comes to the front. */
const untilInSecondBook = (seller: SellerBrowser, roomId: string): Promise<unknown> =>
  waitUntil(`${roomId} stands in the second book`, () =>
    seller.askExtension(isInBook, { book: SECOND_BOOK, roomId }),
  );

/** Presses the answer and opens the page once more, as the popup says. */
async function answerAndReload(popup: SellerPage, button: string, page: SellerPage): Promise<void> {
  await popup.click(button);
  await popup.waitFor('[data-question]', { isGone: true });
  await popup.close();
  await page.bringToFront();
  await page.reload();
}

async function seeFirstAccount(seller: SellerBrowser): Promise<void> {
  logIn(seller, YUKI);
  await giveConsent(seller);
  const thread = await openThread(seller, YUKI);
  // Only a page in front is read, and the popup comes to the front.
  await waitUntil('the thread was read', () => seller.askExtension(isPageStored, 'direct-message'));
  const popup = await seller.openExtension('popup.html');
  await untilListed(popup, inPopup(YUKI));
  await popup.close();
  await thread.close();
  await (await openTalkroom(seller, ROOM.newSale)).close();
}

test('a seller with one account is asked nothing and shown no choice', async ({ seller }) => {
  await seeFirstAccount(seller);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`[data-room="${ROOM.newSale}"]`);
  expect(await popup.count('[data-question], [data-field="book"]')).toBe(0);
});

test('two accounts in one browser keep their rooms apart', async ({ seller }) => {
  await seeFirstAccount(seller);
  logIn(seller, MIKA);
  const thread = await openThread(seller, MIKA);
  await untilQuestions(seller, 1);
  await waitUntil('the badge asks', async () => (await seller.badge()).includes('?'));
  const asking = await seller.openExtension('popup.html');
  await asking.waitFor(`[data-question="account ${MIKA.ownId}"]`);
  expect(await asking.count(inPopup(MIKA))).toBe(0);
  await asking.fill('[data-field="book-name"]', 'みか');
  await answerAndReload(asking, '[data-action="other-seller"]', thread);
  await untilInSecondBook(seller, `dm-${MIKA.thread}`);

  const popup = await seller.openExtension('popup.html');
  await untilListed(popup, inPopup(MIKA));
  expect(await popup.value('[data-field="book"]')).toBe(SECOND_BOOK);
  expect(await popup.count(`[data-room="${ROOM.newSale}"]`)).toBe(0);
  await popup.fill('[data-field="book"]', 'talkroom-banto');
  await untilListed(popup, `[data-room="${ROOM.newSale}"]`);
  expect(await popup.count(inPopup(MIKA))).toBe(0);
});

test('a list of which nothing tells whose it is waits for her answer', async ({ seller }) => {
  await seeFirstAccount(seller);
  logIn(seller, MIKA);
  const thread = await openThread(seller, MIKA);
  await untilQuestions(seller, 1);
  const asking = await seller.openExtension('popup.html');
  await answerAndReload(asking, '[data-action="other-seller"]', thread);
  await untilInSecondBook(seller, `dm-${MIKA.thread}`);
  await untilQuestions(seller, 0);

  const list = await seller.openSite('/mypage/received_orders/open');
  await untilQuestions(seller, 1);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor('[data-question^="rooms "]');
  await answerAndReload(popup, `[data-action="whose-page"][data-book="${SECOND_BOOK}"]`, list);
  for (const id of MIKA.rooms) await untilInSecondBook(seller, String(id));

  const dashboard = await seller.openExtension('dashboard.html');
  for (const id of MIKA.rooms) await untilListed(dashboard, `[data-room="${id}"]`);
  expect(await dashboard.count(`[data-room="${ROOM.newSale}"]`)).toBe(0);
  await dashboard.fill('[data-field="book"]', 'talkroom-banto');
  await untilListed(dashboard, `[data-room="${ROOM.newSale}"]`);
  expect(await dashboard.count(`[data-room="${MIKA.rooms[0]}"]`)).toBe(0);
});
