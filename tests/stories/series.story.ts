import { ROOM } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { letTimePass, readLookedAt } from '../support/raw-store.ts';
import { giveConsent, insertTemplate, openTalkroom, pressSend } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const id = ROOM.buyerSilentEightDays;
const DAY_MS = 86_400_000;
const shown = `[data-room="${id}"]`;

const openPopup = async (seller: SellerBrowser, talkroom: SellerPage): Promise<SellerPage> =>
  seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);

/** The days go by, and then she opens the room again. */
async function comeBackAfter(
  seller: SellerBrowser,
  talkroom: SellerPage,
  days: number,
): Promise<SellerPage> {
  await talkroom.evaluate((ms) => window.practice.letTimePass(ms), days * DAY_MS);
  await talkroom.close();
  await seller.stopWorker();
  await seller.askExtension(letTimePass, days * DAY_MS);
  const openedAt = Date.now();
  const again = await seller.openSite(`/talkrooms/${id}`);
  await waitUntil('the room was read again', async () => {
    const lookedAt = await seller.askExtension(readLookedAt, String(id));
    return lookedAt >= openedAt;
  });
  return again;
}

test('a notice that nobody answers: after its day the popup offers what it announced', async ({
  seller,
}) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const first = await openPopup(seller, talkroom);
  await first.waitFor('.here', { text: '日お返事がありません' });
  await insertTemplate(first, id, 'notice-cancel');
  const dashboard = await seller.openExtension('dashboard.html');
  await talkroom.bringToFront();
  await pressSend(talkroom);
  await dashboard.waitFor(`${shown} [data-duty="notice"]`);
  await dashboard.close();
  await first.close();

  // A day later nothing is to be written: the buyer still has time.
  await talkroom.bringToFront();
  const dayAfter = await comeBackAfter(seller, talkroom, 1);
  const second = await openPopup(seller, dayAfter);
  await second.waitFor('.here [data-template]');
  await second.waitFor('.here .chip-suggested', { isGone: true });
  await second.close();

  const onTheDay = await comeBackAfter(seller, dayAfter, 9);
  const third = await openPopup(seller, onTheDay);
  await third.waitFor('.here', { text: 'を過ぎ、お返事がありません' });
  expect(await third.attribute('.here .chip-suggested', 'data-template')).toBe('carry-out-cancel');
  const text = await insertTemplate(third, id, 'carry-out-cancel');
  expect(await onTheDay.evaluate(() => window.practice.text())).toBe(text);
  expect(text).toContain('これよりキャンセルのお手続きを');

  const dashboardAfter = await seller.openExtension('dashboard.html');
  await dashboardAfter.click(shown);
  await onTheDay.bringToFront();
  await pressSend(onTheDay);
  await dashboardAfter.waitFor('body', { text: '文例の送信を確認' });
  const fourth = await openPopup(seller, onTheDay);
  await fourth.waitFor('.here [data-template]');
  await fourth.waitFor('.here .chip-suggested', { isGone: true });
  expect(await onTheDay.evaluate(() => window.practice.attemptsByScript)).toEqual([]);
});
