import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { formatForBuyer } from '../../utils/japan-time/format.ts';
import { proposeNoticeDeadline } from '../../utils/japan-time/working-days.ts';
import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, insertTemplate, openTalkroom, pressSend } from '../support/seller-steps.ts';
import { prepared } from '../support/sent-texts.ts';
import { waitUntil } from '../support/wait.ts';

const id = ROOM.buyerSilentEightDays;
const duty = `[data-room="${id}"] [data-duty="notice"]`;
const DRAFT = '書きかけの文です。';
const HOUR_MS = 3_600_000;

/** As a person who has changed a word here and there leaves it. */
function typeInstead(text: string): void {
  const box = document.querySelector<HTMLTextAreaElement>('.d-messageForm textarea');
  if (!box) throw new Error('there is no box');
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

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

test('a notice that she moves to another day by hand promises that day', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  const text = await insertTemplate(popup, id, 'notice-cancel');
  const [promised = ''] = /\d+月\d+日\(.\) \d+時/.exec(text) ?? [];
  const moved = proposeNoticeDeadline(Date.now(), 10) + 2 * HOUR_MS;
  const edited = text.replaceAll(promised, formatForBuyer(moved));
  expect(edited).not.toBe(text);

  const dashboard = await seller.openExtension('dashboard.html');
  await talkroom.bringToFront();
  await talkroom.evaluate(typeInstead, edited);
  await pressSend(talkroom);
  await dashboard.waitFor(duty);
  expect(await dashboard.attribute(`${duty} time`, 'datetime')).toBe(toIsoJapan(moved));
});

test('a notice that she sent from her phone is known by its words', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const { text, promise } = prepared('notice-deliver', { now: Date.now() });
  const dashboard = await seller.openExtension('dashboard.html');
  await talkroom.bringToFront();
  await talkroom.evaluate(
    (sent) => window.practice.sellerWrites(sent),
    text.replace('お忙しいところ', 'ご多用のところ'),
  );
  await dashboard.waitFor(duty);
  expect(await dashboard.attribute(`${duty} time`, 'datetime')).toBe(
    toIsoJapan(promise?.deadline ?? 0),
  );

  // Another look at the same room makes no second one of it.
  await talkroom.bringToFront();
  await talkroom.reload();
  await talkroom.waitFor('.d-messageForm textarea');
  await talkroom.evaluate(() => window.practice.buyerWrites('確認しました。'));
  await dashboard.waitFor(duty, { isGone: true });
});

test('what she writes by herself promises nothing', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const words = `${formatForBuyer(proposeNoticeDeadline(Date.now()))}までにお返事をください。`;
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.click(`[data-room="${id}"]`);
  await talkroom.bringToFront();
  await talkroom.evaluate((text) => window.practice.sellerWrites(text), words);
  await dashboard.waitFor('body', { text: words });
  expect(await dashboard.count(duty)).toBe(0);
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
