import { currentTime } from '../../utils/japan-time/now.ts';
import { ROOM } from '../site/room-numbers.ts';
import type { SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { letTimePass } from '../support/raw-store.ts';
import {
  deliverFormally,
  giveConsent,
  lookAtOrders,
  lookAtRevenue,
  openTalkroom,
} from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const id = ROOM.sellerWroteFirst;
const plan = `[data-plan="${id}"]`;
const DAYS_MS = 5 * 86_400_000;

/** The pay-day that the planner, asked for one after the other, first calls safe. */
async function firstSafePayDay(dashboard: SellerPage): Promise<string> {
  await dashboard.waitFor(plan);
  for (const payDay of await dashboard.attributes('[name="planner-pay-day"] option', 'value')) {
    await dashboard.fill('[name="planner-pay-day"]', payDay);
    await waitUntil('the plans are of that pay-day', async () => {
      return (await dashboard.value('[name="planner-pay-day"]')) === payDay;
    });
    if ((await dashboard.attribute(plan, 'data-kind')) === 'safe') return payDay;
  }
  throw new Error('no pay-day is safe');
}

/** The pay-day of the bar in which the sale stands, and what that bar holds. */
async function barOfSale(dashboard: SellerPage): Promise<{ payDay: string; netJpy: number }> {
  for (const payDay of await dashboard.attributes('[data-bar]', 'data-bar')) {
    await dashboard.click(`[data-bar="${payDay}"][aria-pressed="false"]`);
    await dashboard.waitFor(`[data-bar="${payDay}"][aria-pressed="true"]`);
    if ((await dashboard.count(`[data-sale="${id}"]`)) === 0) continue;
    const amount = await dashboard.attribute(`[data-bar="${payDay}"]`, 'data-amount');
    expect(await dashboard.attribute(`[data-forecast-line="${payDay}"]`, 'data-amount')).toBe(
      amount,
    );
    return { payDay, netJpy: Number(amount) };
  }
  throw new Error('the sale is in no bar');
}

test('whoever delivers when the planner says so is paid on the day it promised', async ({
  seller,
}) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  await lookAtOrders(seller);
  const planner = await seller.openExtension('dashboard.html#money');
  const promised = await firstSafePayDay(planner);
  const sale = seller.site.rooms.find((room) => room.id === id);
  const netJpy = Math.floor((sale?.priceJpy ?? 0) * 0.78);

  await talkroom.bringToFront();
  await deliverFormally(talkroom);
  await planner.waitFor(`${plan}[data-kind="nothing"]`);
  await planner.bringToFront();
  const expected = await barOfSale(planner);
  expect(expected.payDay).toBe(promised);
  await planner.waitFor(`[data-sale="${id}"]`, { text: yenWords(netJpy) });
  await planner.close();
  await talkroom.close();

  // The buyer lets all his time go by; then the site counts it, and she asks for the money.
  await seller.stopWorker();
  await seller.askExtension(letTimePass, DAYS_MS);
  sale?.credits.push({ at: currentTime(), netJpy, isRequested: true });
  await lookAtRevenue(seller, { roomId: id, netJpy });
  const paid = await seller.openExtension('dashboard.html#money');
  await paid.waitFor('[data-bar]');
  const asked = await barOfSale(paid);
  expect(asked.payDay <= promised).toBe(true);
  await paid.waitFor(`[data-sale="${id}"]`, { text: yenWords(netJpy) });
});

const yenWords = (amountJpy: number): string => `¥${amountJpy.toLocaleString('en-US')}`;
