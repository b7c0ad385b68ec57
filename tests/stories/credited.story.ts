import { currentTime } from '../../utils/japan-time/now.ts';
import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom, pressSend } from '../support/seller-steps.ts';

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
  await talkroom.type('.d-messageForm textarea', '完成したデータを納品いたします。');
  await talkroom.click('.d-messageFormButtonArea_item-deliveryCheck input');
  await pressSend(talkroom);
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
