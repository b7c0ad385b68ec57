import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { tabTo, typeKeys } from '../support/keyboard.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const id = ROOM.buyerSilentEightDays;

async function openPopupOn(
  seller: SellerBrowser,
): Promise<{ talkroom: SellerPage; popup: SellerPage }> {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  return { talkroom, popup };
}

const boxOf = (talkroom: SellerPage): Promise<string> =>
  talkroom.evaluate(() => window.practice.text());

test('from the popup to the text in the box by keyboard alone, and back', async ({ seller }) => {
  const { talkroom, popup } = await openPopupOn(seller);
  // What fits now has the keyboard at once: two presses of Enter are all.
  await popup.waitFor('.here [data-template="notice-cancel"]:focus');
  await popup.press('Enter');
  await popup.waitFor('[data-action="insert"]:focus');
  await popup.press('Escape');
  await popup.waitFor('[data-preview]', { isGone: true });
  // Escape has put the focus back where it was.
  await popup.waitFor('.here [data-template="notice-cancel"]:focus');
  await popup.press('Enter');
  await popup.waitFor('[data-action="insert"]:focus');
  const text = await popup.text('[data-preview]');
  await popup.press('Enter');
  await popup.waitFor('[data-result="inserted"]');
  expect(await boxOf(talkroom)).toBe(text);
  await tabTo(popup, '[data-action="undo"]');
  await popup.press('Enter');
  await waitUntil('the box is empty again', async () => (await boxOf(talkroom)) === '');
});

test('a text is found by its reading in Latin letters and inserted, by keyboard alone', async ({
  seller,
}) => {
  const { talkroom, popup } = await openPopupOn(seller);
  await popup.waitFor('.here [data-template]:focus');
  // Backwards: in Firefox the way forward leads into the browser's own controls.
  await tabTo(popup, '[data-action="find-template"]', 'Shift+Tab');
  await popup.press('Enter');
  await popup.waitFor('[data-search="templates"]:focus');
  await typeKeys(popup, 'yousu');
  await popup.waitFor('[data-template="nudge"]');
  await popup.waitFor('.compose [data-template="first-thanks"]', { isGone: true });
  await popup.press('Enter');
  await popup.waitFor('[data-action="insert"]:focus');
  const text = await popup.text('[data-preview]');
  await popup.press('Enter');
  await popup.waitFor('[data-result="inserted"]');
  expect(await boxOf(talkroom)).toBe(text);
  expect(await talkroom.evaluate(() => window.practice.sends)).toBe(0);
});

test('where the site’s access was taken away, the popup says so and offers one button', async ({
  seller,
}) => {
  test.skip(
    seller.name === 'chromium',
    'Chromium lets only a person withdraw the access of a content script, in its own settings.',
  );
  await giveConsent(seller);
  const isTaken = await seller.askExtension(() =>
    window.chrome.permissions.remove({ origins: ['https://coconala.com/*'] }),
  );
  expect(isTaken).toBe(true);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor('[data-action="allow-access"]');
});
