import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { tabTo } from '../support/keyboard.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

test('from the popup to the text in the box by keyboard alone, and back', async ({ seller }) => {
  const id = ROOM.buyerSilentEightDays;
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, id);
  const popup = await seller.openExtension(`popup.html?tab=${await seller.tabIdOf(talkroom)}`);
  await popup.waitFor('.here [data-template="notice-cancel"]');
  await tabTo(popup, '[data-template="notice-cancel"]');
  await popup.press('Enter');
  await popup.waitFor('[data-preview]');
  await popup.press('Escape');
  await popup.waitFor('[data-preview]', { isGone: true });
  // Escape has put the focus back where it was.
  await popup.waitFor('.here [data-template="notice-cancel"]:focus');
  await popup.press('Enter');
  await popup.waitFor('[data-preview]');
  const text = await popup.text('[data-preview]');
  await tabTo(popup, '[data-action="insert"]');
  await popup.press('Enter');
  await popup.waitFor('[data-result="inserted"]');
  expect(await talkroom.evaluate(() => window.practice.text())).toBe(text);
  await tabTo(popup, '[data-action="undo"]');
  await popup.press('Enter');
  await waitUntil('the box is empty again', async () =>
    talkroom.evaluate(() => window.practice.text() === ''),
  );
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
