import { millisecondsInHour } from 'date-fns/constants';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { ROOM } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom, pressSend } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const asked = ROOM.buyerWaitsAnHour;
const sold = ROOM.automaticOnly;

const dutyOf = (roomId: number, clock: string): string =>
  `[data-room="${roomId}"] [data-duty="${clock}"]`;

async function dueOf(dashboard: SellerPage, roomId: number, clock: string): Promise<number> {
  const css = `${dutyOf(roomId, clock)} time`;
  return Date.parse((await dashboard.attribute(css, 'datetime')) ?? '');
}

/** The store is watched, so the dashboard follows by itself. */
const untilDue = (
  dashboard: SellerPage,
  { roomId, clock, at }: { roomId: number; clock: string; at: number },
): Promise<unknown> =>
  waitUntil(`${clock} of ${roomId} falls due ${toIsoJapan(at)}`, async () => {
    return (await dueOf(dashboard, roomId, clock)) === at;
  });

async function openSettings(seller: SellerBrowser): Promise<SellerPage> {
  const options = await seller.openExtension('options.html');
  await options.waitFor('[data-section="policies"]');
  return options;
}

async function saveAndRead(options: SellerPage, name: string): Promise<string> {
  await options.click(`[data-action="save-${name}"]`);
  const answer = `[data-section="${name}"] .save-answer`;
  await options.waitFor(`${answer}[data-answer="saved"]`);
  return options.text(answer);
}

test('three hours to answer for one service move the duty of its room, and only of it', async ({
  seller,
}) => {
  await giveConsent(seller);
  await (await openTalkroom(seller, ROOM.buyerWaitsThreeDays)).close();
  const talkroom = await openTalkroom(seller, asked);
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(dutyOf(asked, 'own-reply'));
  const before = await dueOf(dashboard, asked, 'own-reply');
  const other = await dueOf(dashboard, ROOM.buyerWaitsThreeDays, 'own-reply');
  const official = await dueOf(dashboard, asked, 'seller-silence');

  const options = await openSettings(seller);
  await options.click('[data-preset="preset_blank"]');
  const id = (await options.attribute('[data-policy]', 'data-policy')) ?? '';
  // The name has the focus: she begins to type at once.
  await options.type(`[data-field="${id}/name"]`, 'チラシは早く');
  await options.fill(`[data-field="${id}/service"]`, 'ﾁﾗｼ');
  await options.fill(`[data-field="${id}/own-reply-kind"]`, 'set');
  await options.fill(`[data-field="${id}/own-reply"]`, '3');
  await options.waitFor('[data-policy] [data-rooms="1"]');
  expect(await saveAndRead(options, 'policies')).toBe('保存しました。期限が変わった部屋: 1件');

  const at = before - 21 * millisecondsInHour;
  await untilDue(dashboard, { roomId: asked, clock: 'own-reply', at });
  expect(await dueOf(dashboard, ROOM.buyerWaitsThreeDays, 'own-reply')).toBe(other);
  expect(await dueOf(dashboard, asked, 'seller-silence')).toBe(official);

  await seller.stopWorker();
  await options.reload();
  await options.waitFor(`[data-policy="${id}"]`, { text: 'チラシは早く' });
  await talkroom.bringToFront();
  await talkroom.type('.d-messageForm textarea', '承知しました。');
  await pressSend(talkroom);
  await dashboard.waitFor(dutyOf(asked, 'own-reply'), { isGone: true });
  await talkroom.evaluate(() => window.practice.buyerWrites('もう一点お願いします。'));
  await dashboard.waitFor(dutyOf(asked, 'own-reply'));
  // A day would be what the rules say.
  expect(await dueOf(dashboard, asked, 'own-reply')).toBeLessThan(at + 4 * millisecondsInHour);
});

test('the first contact’s length is changed and taken back, also by a worker that began anew', async ({
  seller,
}) => {
  await giveConsent(seller);
  const room = seller.site.rooms.find(({ id }) => id === sold);
  // What the page prints would count before any number of hers.
  if (room) room.deadline = null;
  await (await openTalkroom(seller, sold)).close();
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`${dutyOf(sold, 'first-contact')}[data-basis="rule"]`);
  const before = await dueOf(dashboard, sold, 'first-contact');

  const options = await openSettings(seller);
  const rule = '[data-clock="first-contact"]';
  await options.click(`${rule} summary`);
  await options.fill('[data-field="first-contact/length"]', 'たぶん2日');
  await options.click('[data-action="save-rules"]');
  await options.waitFor('[data-problem="first-contact/length"]');
  expect(await options.value('[data-field="first-contact/length"]')).toBe('たぶん2日');
  await options.fill('[data-field="first-contact/length"]', '３６');
  await options.press('Enter');
  await options.waitFor('[data-section="rules"] [data-answer="saved"]', { text: '1件' });
  const at = before - 12 * millisecondsInHour;
  await untilDue(dashboard, { roomId: sold, clock: 'first-contact', at });

  await seller.stopWorker();
  await options.reload();
  await options.waitFor(`${rule}[data-changed] summary`, { text: '初期値 48時間' });
  await options.click(`${rule} summary`);
  await options.click(`${rule} [data-action="reset-rule"]`);
  expect(await saveAndRead(options, 'rules')).toBe('保存しました。期限が変わった部屋: 1件');
  await untilDue(dashboard, { roomId: sold, clock: 'first-contact', at: before });
  expect(await options.count(`${rule}[data-changed]`)).toBe(0);
});

test('a setting is tried over what was seen before it is saved', async ({ seller }) => {
  await giveConsent(seller);
  await (await openTalkroom(seller, asked)).close();
  const options = await openSettings(seller);
  await options.click('[data-clock="own-reply"] summary');
  await options.fill('[data-field="own-reply/length"]', '0.5');
  await options.click('[data-action="back-test"]');
  await options.waitFor('[data-back-test="done"] [data-per-week="after"]');
  const told = await options.texts('[data-per-week]');
  expect(told).toEqual(['全部で0回', '全部で1回']);
  expect(await options.count('[data-section="rules"] .save-bar[data-changed]')).toBe(1);
});
