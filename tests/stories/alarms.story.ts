import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';
import type { SellerBrowser } from '../support/browser-driver.ts';

const NOTIFICATION = `duty:${ROOM.newSale}:first-contact`;

async function seeNewSale(seller: SellerBrowser): Promise<void> {
  const talkroom = await openTalkroom(seller, ROOM.newSale);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`[data-room="${ROOM.newSale}"]`);
  await popup.close();
  await talkroom.close();
}

const armed = (seller: SellerBrowser): Promise<string[]> =>
  seller.askExtension(async () =>
    (await window.chrome.alarms.getAll()).map(({ name }) => name).sort(),
  );

test('a deadline near enough raises a notification, once, and the badge', async ({ seller }) => {
  await giveConsent(seller);
  await seeNewSale(seller);
  await waitUntil('the notification is up', async () =>
    (await seller.notifications()).includes(NOTIFICATION),
  );
  await waitUntil('the badge counts it', async () => (await seller.badge()) === '1');
  await seller.askExtension((id) => window.chrome.notifications.clear(id), NOTIFICATION);
  await seller.stopWorker();
  await seeNewSale(seller);
  await waitUntil('both alarms are armed', async () => (await armed(seller)).length === 2);
  expect(await seller.notifications()).not.toContain(NOTIFICATION);
});

test('the worker may be killed between two steps, and nothing is lost', async ({ seller }) => {
  await giveConsent(seller);
  await seeNewSale(seller);
  await seller.stopWorker();
  const talkroom = await openTalkroom(seller, ROOM.buyerWaitsAnHour);
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`[data-room="${ROOM.buyerWaitsAnHour}"]`);
  await seller.stopWorker();
  await talkroom.bringToFront();
  await talkroom.evaluate(() => window.practice.buyerWrites('もう一点お願いがあります。'));
  await dashboard.click(`[data-room="${ROOM.buyerWaitsAnHour}"]`);
  await dashboard.waitFor('body', { text: 'もう一点お願いがあります。' });
  expect(await dashboard.attributes('[data-room]', 'data-room')).toContain(String(ROOM.newSale));
});

test('after a restart of the browser the rooms are there and the alarms are armed', async ({
  seller,
}) => {
  // Chromium takes an unpacked extension for a new one at each start; its store stays, its alarms
  // do not, which is what Firefox does to every extension.
  await giveConsent(seller);
  await seeNewSale(seller);
  await seller.restart();
  await waitUntil('both alarms are armed again', async () => (await armed(seller)).length === 2);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`[data-room="${ROOM.newSale}"]`);
  expect(await seller.badge()).toBe('1');
});
