import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, insertTemplate, openTalkroom, pressSend } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const id = ROOM.buyerSilentEightDays;
const duty = `[data-room="${id}"] [data-duty="notice"]`;
const DRAFT = '書きかけの文です。';

test('a notice goes into the Vue box beside her draft, and undo gives the draft back', async ({
  seller,
}) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  await talkroom.type('.d-messageForm textarea', DRAFT);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  const text = await insertTemplate(popup, id, 'notice-cancel');
  const vueText = () => talkroom.evaluate(() => window.practice.text());
  expect(await vueText()).toBe(`${DRAFT}${text}`);
  expect(text).not.toMatch(/[{}●]|undefined/);

  await popup.click('[data-action="undo"]');
  await waitUntil('the draft is back', async () => (await vueText()) === DRAFT);
  expect(await talkroom.evaluate(() => window.practice.sends)).toBe(0);
  expect(await talkroom.evaluate(() => window.practice.attemptsByScript)).toEqual([]);
});

test('a notice that she sends becomes a promise with its date, until the buyer answers', async ({
  seller,
}) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  await insertTemplate(popup, id, 'notice-cancel');
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`[data-room="${id}"]`);
  expect(await dashboard.count(duty)).toBe(0);

  await talkroom.bringToFront();
  await pressSend(talkroom);
  await dashboard.waitFor(duty);
  expect(await dashboard.attribute(duty, 'data-owner')).toBe('buyer');
  expect(await dashboard.attribute(duty, 'data-state')).toBe('running');
  expect(await dashboard.attribute(`${duty} time`, 'datetime')).toMatch(/T21:00:00\+09:00$/);
  expect(await talkroom.evaluate(() => window.practice.sends)).toBe(1);
  expect(await talkroom.evaluate(() => window.practice.attemptsByScript)).toEqual([]);

  await talkroom.bringToFront();
  await talkroom.evaluate(() => window.practice.buyerWrites('遅くなりました。'));
  await dashboard.waitFor(duty, { isGone: true });
});

test('a text for one room is refused in another', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  await popup.waitFor(`[data-room="${id}"]`);
  await talkroom.goTo(`https://coconala.com/talkrooms/${ROOM.sellerWroteFirst}`);
  await talkroom.waitFor('.d-messageForm textarea');
  await insertTemplate(popup, id, 'nudge', 'refused');
  expect(await talkroom.evaluate(() => window.practice.text())).toBe('');
});
