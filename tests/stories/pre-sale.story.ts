import { currentTime } from '../../utils/japan-time/now.ts';
import { toJapanClock } from '../../utils/japan-time/calendar.ts';
import { numbered, buyer, me } from '../site/rows.ts';
import { ROOM, QUOTE, THREAD } from '../site/room-numbers.ts';
import { wholeSite } from '../site/whole-site.ts';
import type { PracticeMessage } from '../site/practice-room.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { isPageStored } from '../support/raw-store.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const question = `[data-conversation="dm-${THREAD.asksBeforeBuying}"]`;

test.beforeEach(async ({ seller }) => {
  Object.assign(seller.site, wholeSite(currentTime()));
  await giveConsent(seller);
});

/** Whichever lane of the popup is in sight. */
const untilLane = (popup: SellerPage, conversation: string, lane: string): Promise<unknown> =>
  waitUntil(`${conversation} is in lane ${lane}`, async () => {
    const [held] = await popup.attributes(conversation, 'data-lane');
    return held === lane;
  });

/** Only a page in front is read, and any page that is opened next comes to the front. */
async function openUntilRead(
  seller: SellerBrowser,
  path: string,
  page: 'inbox' | 'order-list',
): Promise<SellerPage> {
  const tab = await seller.openSite(path);
  await waitUntil(`${path} was read`, () => seller.askExtension(isPageStored, page));
  return tab;
}

test('a question before a sale is named, shown with its duty and answered by hand', async ({
  seller,
}) => {
  const inbox = await openUntilRead(seller, '/message', 'inbox');
  const popup = await seller.openExtension('popup.html');
  await untilLane(popup, question, 'check');
  expect(await popup.attribute(question, 'data-turn')).toBe('unknown');

  await inbox.goTo(`https://coconala.com/mypage/direct_message/${THREAD.asksBeforeBuying}`);
  await inbox.bringToFront();
  await untilLane(popup, question, 'reply');
  const duty = `${question} [data-duty="own-reply"]`;
  expect(await popup.attribute(duty, 'data-owner')).toBe('seller');
  expect(await popup.attribute(duty, 'data-state')).toBe('running');

  await inbox.type('#DirectMessageBody', 'お問い合わせありがとうございます。');
  await inbox.click('.js_handle-submit');
  await untilLane(popup, question, 'wait');
  expect(await popup.attribute(question, 'data-turn')).toBe('buyer');
  expect(await popup.count(duty)).toBe(0);
  expect(await inbox.evaluate(() => window.practice.sends)).toBe(1);
  expect(await inbox.evaluate(() => window.practice.attemptsByScript)).toEqual([]);
});

test('a question for a price shows until when it can be answered', async ({ seller }) => {
  await openUntilRead(seller, '/mypage/received_orders/requests', 'order-list');
  const popup = await seller.openExtension('popup.html');
  const quote = `[data-conversation="quote-${QUOTE.withDay}"]`;
  await untilLane(popup, quote, 'reply');
  const printed = seller.site.quotes?.find(({ id }) => id === QUOTE.withDay)?.proposeBy ?? 0;
  const { month, day } = toJapanClock(printed);
  expect(await popup.text(`${quote} .room-until`)).toContain(`${month}/${day}`);
});

const room = `[data-room="${ROOM.sellerWroteFirst}"]`;

/** As if it had come while nobody looked. */
function writeElsewhere({ site }: SellerBrowser, message: PracticeMessage): void {
  const written = site.rooms.find(({ id }) => id === ROOM.sellerWroteFirst);
  if (written) written.messages = numbered(written.id, [...written.messages, message]);
  site.now = currentTime();
}

test('a room that the inbox names as newer is to be looked at until it was opened', async ({
  seller,
}) => {
  const talkroom = await openTalkroom(seller, ROOM.sellerWroteFirst);
  const popup = await seller.openExtension('popup.html');
  await untilLane(popup, room, 'wait');

  writeElsewhere(seller, me(currentTime(), '電話からお送りします。'));
  const inbox = await openUntilRead(seller, '/message', 'inbox');
  await untilLane(popup, room, 'check');
  const reason = await popup.text(`${room} .room-check`);
  await talkroom.bringToFront();
  await talkroom.reload();
  await untilLane(popup, room, 'wait');

  writeElsewhere(seller, buyer(currentTime(), '青でお願いします。'));
  await inbox.bringToFront();
  await inbox.reload();
  await untilLane(popup, room, 'check');
  expect(await popup.text(`${room} .room-check`)).toBe(reason);
  expect(reason).toContain('新しい連絡');
  await talkroom.bringToFront();
  await talkroom.reload();
  await untilLane(popup, room, 'reply');
  expect(await popup.attribute(room, 'data-turn')).toBe('seller');
});
