import { currentTime } from '../../utils/japan-time/now.ts';
import { ROOM } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { letTimePass } from '../support/raw-store.ts';
import {
  deliverFormally,
  giveConsent,
  lookAtOrders,
  lookAtRevenue,
  openTalkroom,
} from '../support/seller-steps.ts';

const room = `[data-room="${ROOM.sellerWroteFirst}"]`;
const total = '[data-credit-total="net"]';

test('what she delivered is pending until the revenue page says what was credited', async ({
  seller,
}) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, ROOM.sellerWroteFirst);
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`${room}[data-stage="open"]`);
  expect(await dashboard.count(`${room} [data-credit]`)).toBe(0);

  const list = await seller.openSite('/mypage/received_orders/open');
  await list.waitFor('.d-transactionListProviderMain');
  await dashboard.waitFor(`[data-room="${ROOM.nearlyOver}"]`);
  await list.close();

  await talkroom.bringToFront();
  await deliverFormally(talkroom);
  const pending = `${room}[data-lane="credit"] [data-credit="expected"]`;
  await dashboard.waitFor(pending);
  const sale = seller.site.rooms.find(({ id }) => id === ROOM.sellerWroteFirst);
  const estimate = Math.floor((sale?.priceJpy ?? 0) * 0.78);
  expect(await dashboard.attribute(pending, 'data-net')).toBe(String(estimate));
  const totalBefore = Number(await dashboard.attribute(total, 'data-amount'));

  const lookedAt = await dashboard.attribute(room, 'data-seen');
  sale?.credits.push({ at: currentTime(), netJpy: estimate + 780, isRequested: false });
  const revenue = await seller.openSite('/mypage/revenue');
  await revenue.waitFor({ css: 'h2', text: '売上履歴' });
  const credited = `${room}[data-lane="done"][data-stage="closed"] [data-credit="credited"]`;
  await dashboard.waitFor(`${credited}[data-net="${estimate + 780}"]`);
  expect(await dashboard.attribute(room, 'data-seen')).toBe(lookedAt);
  expect(await dashboard.attribute(room, 'data-turn')).toBe('none');
  const totalAfter = Number(await dashboard.attribute(total, 'data-amount'));
  expect(totalBefore - totalAfter).toBe(estimate);

  // A room of which nothing but the money was ever seen is over.
  const unseen = `[data-room="${ROOM.finished}"]`;
  expect(await dashboard.attribute(unseen, 'data-lane')).toBe('done');
  expect(await dashboard.attribute(`${unseen} [data-credit]`, 'data-net')).toBe('2730');
  // What is left to do is her own rating, and to ask for the money.
  expect(await dashboard.attributes(`${unseen} [data-duty]`, 'data-duty')).toEqual([
    'review',
    'payout',
  ]);

  await dashboard.bringToFront();
  await dashboard.click(`#row-${ROOM.sellerWroteFirst}`);
  await dashboard.waitFor('.book-room', { text: '¥780 多く計上されました' });
});

const onItsWay = `${room} [data-credit="expected"]`;
const HOURS_24_MS = 24 * 3_600_000;

/** She delivers, with the order list seen before; the price is known. */
async function deliver(seller: SellerBrowser): Promise<{ talkroom: SellerPage; netJpy: number }> {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, ROOM.sellerWroteFirst);
  await lookAtOrders(seller);
  const dashboard = await seller.openExtension('dashboard.html');
  await talkroom.bringToFront();
  await deliverFormally(talkroom);
  await dashboard.waitFor(onItsWay);
  await dashboard.close();
  const sale = seller.site.rooms.find(({ id }) => id === ROOM.sellerWroteFirst);
  return { talkroom, netJpy: Math.floor((sale?.priceJpy ?? 0) * 0.78) };
}

/** What popup and dashboard say is on its way, which must be the same. */
async function pendingTotal(seller: SellerBrowser): Promise<number> {
  const amounts = [];
  for (const path of ['popup.html', 'dashboard.html']) {
    const page = await seller.openExtension(path);
    amounts.push(Number(await page.attribute(total, 'data-amount')));
    await page.close();
  }
  expect(amounts[0]).toBe(amounts[1]);
  return amounts[0] ?? NaN;
}

const counted = `${room} [data-credit="credited"]`;

test('the revenue page looked at too early changes nothing, and at last it is right to the yen', async ({
  seller,
}) => {
  const { talkroom, netJpy } = await deliver(seller);
  const delivered = await pendingTotal(seller);
  // A sale that was counted long ago stands there.
  await lookAtRevenue(seller, { roomId: ROOM.finished, netJpy: 2340 });
  expect(await pendingTotal(seller)).toBe(delivered);

  const watching = await seller.openExtension('dashboard.html');
  await talkroom.bringToFront();
  const acceptedAt = currentTime();
  await talkroom.evaluate(() => window.practice.accept());
  await watching.waitFor(`${room}[data-stage="accepted"]`);
  await watching.close();
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`${room}[data-lane="credit"] [data-money="accepted"]`);
  const until = Date.parse((await popup.attribute(onItsWay, 'data-until')) ?? '');
  expect(until).toBeGreaterThanOrEqual(acceptedAt + HOURS_24_MS - 1000);
  expect(until).toBeLessThanOrEqual(currentTime() + HOURS_24_MS);
  await popup.close();
  expect(await pendingTotal(seller)).toBe(delivered);

  const sale = seller.site.rooms.find(({ id }) => id === ROOM.sellerWroteFirst);
  sale?.credits.push({ at: currentTime(), netJpy, isRequested: false });
  await lookAtRevenue(seller, { roomId: ROOM.sellerWroteFirst, netJpy });
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`${counted}[data-net="${netJpy}"]`);
  await dashboard.close();
  expect(await pendingTotal(seller)).toBe(delivered - netJpy);
});

test('the revenue page looked at days late: until then it is said to be overdue', async ({
  seller,
}) => {
  const { talkroom, netJpy } = await deliver(seller);
  const before = await pendingTotal(seller);
  await talkroom.close();
  await seller.stopWorker();
  await seller.askExtension(letTimePass, 9 * HOURS_24_MS);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`${room} [data-overdue]`);
  await popup.close();

  const sale = seller.site.rooms.find(({ id }) => id === ROOM.sellerWroteFirst);
  const at = currentTime() - 5 * HOURS_24_MS;
  sale?.credits.push({ at, netJpy: netJpy - 1, isRequested: false });
  await lookAtRevenue(seller, { roomId: ROOM.sellerWroteFirst, netJpy: netJpy - 1 });
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`${counted}[data-net="${netJpy - 1}"]`);
  await dashboard.click(`#row-${ROOM.sellerWroteFirst}`);
  await dashboard.waitFor('.book-room', { text: '¥1 少なく計上されました' });
  await dashboard.close();
  expect(await pendingTotal(seller)).toBe(before - netJpy);
});
