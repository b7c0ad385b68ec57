import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

test('before her consent nothing is read, and no store is made', async ({ seller }) => {
  const talkroom = await seller.openSite(`/talkrooms/${ROOM.newSale}`);
  await talkroom.waitFor('.d-talkroomMessage');
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor('[data-action="consent"]');
  const databases = await seller.askExtension(async () =>
    (await indexedDB.databases()).map(({ name }) => name ?? ''),
  );
  expect(databases).toEqual([]);
  expect(await seller.notifications()).toEqual([]);
});

test('one button on the welcome page starts it, and the open room is read at once', async ({
  seller,
}) => {
  const talkroom = await seller.openSite(`/talkrooms/${ROOM.newSale}`);
  await talkroom.waitFor('.d-talkroomMessage');
  const welcome = await seller.pageOpenedByExtension('welcome.html');
  expect(await welcome.attributes('input[name="keep"]:checked', 'value')).toEqual(['full']);
  await giveConsent(seller);
  await talkroom.bringToFront();
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`[data-room="${ROOM.newSale}"]`);
});

test('who wants no words kept finds none in the store', async ({ seller }) => {
  await giveConsent(seller, 'times');
  const talkroom = await openTalkroom(seller, ROOM.newSale);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`[data-room="${ROOM.newSale}"]`);
  await talkroom.close();
  const stored = await waitUntil('events are stored', async () => {
    const text = await seller.askExtension(readEventsAsText);
    return text.includes('"message"') ? text : undefined;
  });
  expect(stored).not.toContain('購入しました');
});

/** Straight from the browser's database, past all code of the extension. */
function readEventsAsText(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const database = opening.result;
      const all = database.transaction('events').objectStore('events').getAll();
      all.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(all.result));
      };
    };
  });
}
