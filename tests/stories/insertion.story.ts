import { currentTime } from '../../utils/japan-time/now.ts';
import type { PreparedMessage } from '../../utils/templates/prepared-message.ts';
import { BOX } from '../matrix/run-cell.ts';
import { boxPage, boxScripts } from '../site/boxes/box-pages.ts';
import { ROOM, THREAD } from '../site/room-numbers.ts';
import { wholeSite } from '../site/whole-site.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { sendToTab, untilReady } from '../support/page-messages.ts';
import { giveConsent, insertTemplate, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const TEXT = 'お世話になっております。\n日時: \n場所: ';
const room = ROOM.buyerSilentEightDays;
const thread = THREAD.asksBeforeBuying;

const messageFor = (roomId: string, more: Partial<PreparedMessage> = {}): PreparedMessage => ({
  ...{
    roomId,
    templateId: 'nudge',
    role: null,
    text: TEXT,
    cursors: [],
    ownIds: [],
    promise: null,
  },
  ...more,
});

const insert = async (
  seller: SellerBrowser,
  tab: SellerPage,
  message: PreparedMessage,
): Promise<unknown> => sendToTab(seller, await untilReady(seller, tab), 'insert-text', message);

test.beforeEach(async ({ seller }) => {
  Object.assign(seller.site, wholeSite(currentTime()));
  await giveConsent(seller);
});

const BUILT = ['Vue 3 v-model', 'Vue 3 v-model.lazy', 'React, controlled', 'plain'] as const;

test('whatever a talkroom is built with, the popup’s preview is what its page knows', async ({
  seller,
}) => {
  const tab = await openTalkroom(seller, room);
  const files = await boxScripts();
  Object.assign(seller.site, { files });
  for (const name of [...BUILT, 'contenteditable'] as const) {
    files.set(`/talkrooms/${room}`, boxPage(name));
    await tab.bringToFront();
    await tab.reload();
    const tabId = await untilReady(seller, tab);
    const popup = await seller.openExtension(`popup.html?tab=${tabId}`);
    const text = await insertTemplate(popup, room, 'nudge');
    expect(await tab.evaluate(() => window.practiceBox.state()), name).toBe(text);
    await popup.close();
  }
});

test('direct messages on a computer take the text, and overlay and counter show it', async ({
  seller,
}) => {
  const tab = await seller.openSite(`/mypage/direct_message/${thread}`);
  await tab.type('#DirectMessageBody', 'あさがお茶房様');
  const mine = messageFor(`dm-${thread}`, { ownIds: ['200002'] });
  expect(await insert(seller, tab, mine)).toEqual({ result: 'inserted' });
  const whole = `あさがお茶房様${TEXT}`;
  expect(await tab.value('#DirectMessageBody')).toBe(whole);
  expect(await tab.evaluate(() => window.practice.text())).toBe(whole);
  expect(await tab.evaluate(() => document.querySelector('.hwt-highlights')?.textContent)).toBe(
    whole,
  );
  expect(await tab.text('form > span')).toBe(`${whole.length}/2000`);
  expect(await tab.evaluate(() => window.practice.attemptsByScript)).toEqual([]);
  await tab.press('Control+z');
  expect(await tab.evaluate(() => window.practice.text())).toBe('あさがお茶房様');
});

test('the popup’s own text for a direct message stands in its box', async ({ seller }) => {
  const conversation = `[data-conversation="dm-${thread}"]`;
  const tab = await seller.openSite(`/mypage/direct_message/${thread}`);
  const tabId = await untilReady(seller, tab);
  const popup = await seller.openExtension(`popup.html?tab=${tabId}`);
  // Only a page in front is read.
  await tab.bringToFront();
  await popup.waitFor(conversation);
  await popup.click(`${conversation} [data-compose]`);
  await popup.click('[data-template="nudge"]');
  await popup.waitFor('[data-preview]');
  const text = await popup.evaluate(
    () => document.querySelector('[data-preview]')?.textContent ?? '',
  );
  await popup.click('[data-action="insert"]');
  await popup.waitFor('[data-result="inserted"]');
  expect(await tab.evaluate(() => window.practice.text())).toBe(text);
  await popup.click('[data-action="undo"]');
  await waitUntil(
    'the box is empty again',
    async () => (await tab.evaluate(() => window.practice.text())) === '',
  );
});

test('direct messages on a smartphone take the text', async ({ seller }) => {
  const tab = await seller.openSite(`/smartphone/direct_messages/${thread}?uid=200002`);
  const mine = messageFor(`dm-${thread}`, { ownIds: ['200002'] });
  expect(await insert(seller, tab, mine)).toEqual({ result: 'inserted' });
  expect(await tab.value('textarea.message-input')).toBe(TEXT);
});

test.describe('a text stays out of the box', () => {
  const refusedAs = (why: string) => ({ result: 'refused', why });

  test('of another conversation', async ({ seller }) => {
    const tab = await seller.openSite(`/mypage/direct_message/${thread}`);
    for (const roomId of [String(room), String(thread), `dm-${THREAD.waitsForBuyer}`]) {
      expect(await insert(seller, tab, messageFor(roomId))).toEqual(refusedAs('other-room'));
    }
    expect(await tab.value('#DirectMessageBody')).toBe('');
  });

  test('of another account', async ({ seller }) => {
    const others = messageFor(`dm-${thread}`, { ownIds: ['200009'] });
    const tab = await seller.openSite(`/mypage/direct_message/${thread}`);
    expect(await insert(seller, tab, others)).toEqual(refusedAs('other-account'));
    expect(await tab.value('#DirectMessageBody')).toBe('');
    await tab.goTo(`https://coconala.com/smartphone/direct_messages/${thread}?uid=200002`);
    expect(await insert(seller, tab, others)).toEqual(refusedAs('other-account'));
    expect(await tab.value('textarea.message-input')).toBe('');
  });

  test('in which an input method is still at work', async ({ seller }) => {
    test.skip(
      seller.name === 'firefox',
      'its protocol has no input method, the matrix sends the event: https://w3c.github.io/webdriver-bidi/#module-input',
    );
    const tab = await openTalkroom(seller, room);
    await tab.click('.d-messageForm textarea');
    await tab.composeText?.('へんじ');
    const message = messageFor(String(room));
    expect(await insert(seller, tab, message)).toEqual(refusedAs('composing'));
    expect(await tab.value('.d-messageForm textarea')).toBe('へんじ');
  });
});

test('Tab leads her through the places to fill in, and then out of the box', async ({ seller }) => {
  const tab = await openTalkroom(seller, room);
  const cursors = [TEXT.indexOf('\n場所'), TEXT.length];
  await insert(seller, tab, messageFor(String(room), { cursors }));
  const write = (text: string) =>
    tab.evaluate((words) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- types where the caret is, a press would move it
      document.execCommand('insertText', false, words);
    }, text);
  await write('11月24日');
  await tab.press('Tab');
  await write('駅前');
  await tab.press('Shift+Tab');
  await write(' 10時');
  const filled = 'お世話になっております。\n日時: 11月24日 10時\n場所: 駅前';
  expect(await tab.evaluate(() => window.practice.text())).toBe(filled);

  const isInBox = () => tab.evaluate((css) => document.activeElement?.matches(css), BOX);
  await tab.press('Tab');
  expect(await isInBox()).toBe(true);
  await tab.press('Tab');
  expect(await isInBox()).toBe(false);
});
