import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom, pressSend } from '../support/seller-steps.ts';

const room = `[data-room="${ROOM.newSale}"]`;
const duty = `${room} [data-duty="first-contact"]`;

test('a new sale shows the banner’s deadline, and her words meet it', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, ROOM.newSale);
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(duty);

  const banner = seller.site.rooms.find(({ id }) => id === ROOM.newSale)?.deadline;
  expect(await dashboard.attribute(duty, 'data-basis')).toBe('page');
  expect(await dashboard.attribute(duty, 'data-owner')).toBe('seller');
  expect(await dashboard.attribute(duty, 'data-state')).toBe('running');
  expect(await dashboard.attribute(`${duty} time`, 'datetime')).toBe(toIsoJapan(banner?.at ?? 0));
  expect(await dashboard.attribute(room, 'data-lane')).toBe('reply');
  expect(await dashboard.attribute(room, 'data-turn')).toBe('seller');

  await talkroom.bringToFront();
  await talkroom.type('.d-messageForm textarea', 'ご購入ありがとうございます。');
  await pressSend(talkroom);
  await dashboard.waitFor(duty, { isGone: true });
  expect(await dashboard.attribute(room, 'data-turn')).toBe('buyer');
  expect(await dashboard.attribute(room, 'data-lane')).toBe('wait');
});

test('what the buyer answers in an open room moves it to the lane of replies', async ({
  seller,
}) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, ROOM.sellerWroteFirst);
  const dashboard = await seller.openExtension('dashboard.html');
  const waiting = `[data-room="${ROOM.sellerWroteFirst}"]`;
  await dashboard.waitFor(`${waiting}[data-lane="wait"]`);
  await talkroom.bringToFront();
  await talkroom.evaluate(() => window.practice.buyerWrites('青でお願いします。'));
  await dashboard.waitFor(`${waiting}[data-lane="reply"][data-turn="seller"]`);
  await dashboard.waitFor(`${waiting} [data-duty="seller-silence"]`);
});

test('going from room to room without a load keeps the two apart', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, ROOM.sellerWroteFirst);
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`[data-room="${ROOM.sellerWroteFirst}"]`);
  await talkroom.bringToFront();
  await talkroom.evaluate((id) => window.practice.openRoom(id), ROOM.subscription);
  await dashboard.waitFor(`[data-room="${ROOM.subscription}"]`);
  const waiting = `[data-room="${ROOM.sellerWroteFirst}"]`;
  expect(await dashboard.attribute(waiting, 'data-turn')).toBe('buyer');
  expect(await dashboard.text(waiting)).not.toContain('いずみ出版');
  expect(await dashboard.text(`[data-room="${ROOM.subscription}"]`)).not.toContain('匿名希望7350');
});
