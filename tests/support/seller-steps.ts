import type { SellerBrowser, SellerPage } from './browser-driver.ts';
import { isPageStored, readCredits } from './raw-store.ts';
import { waitUntil } from './wait.ts';

const MISSED_AFTER_MS = 3000;

/** Presses the button of the first run and waits until the extension has begun. */
export async function giveConsent(
  { openExtension, pageOpenedByExtension }: SellerBrowser,
  keep: 'times' | 'own' | 'full' = 'full',
): Promise<void> {
  // On a busy machine puppeteer may miss the address of a page that opened while it connected.
  const welcome = await pageOpenedByExtension('welcome.html', MISSED_AFTER_MS).catch(() =>
    openExtension('welcome.html'),
  );
  await welcome.click(`input[name="keep"][value="${keep}"]`);
  await welcome.click('[data-action="consent"]');
  const popup = await openExtension('popup.html');
  await popup.waitFor('[data-action="consent"]', { isGone: true });
  await popup.close();
  await welcome.close();
}

/** @returns the text as the preview showed it; the popup is left on the result */
export async function insertTemplate(
  popup: SellerPage,
  roomId: number,
  templateId: string,
  result: 'inserted' | 'refused' = 'inserted',
): Promise<string> {
  await openComposer(popup, roomId);
  await popup.click(`[data-template="${templateId}"]`);
  await popup.waitFor('[data-preview]');
  const text = await popup.evaluate(
    () => document.querySelector('[data-preview]')?.textContent ?? '',
  );
  await popup.click('[data-action="insert"]');
  await popup.waitFor(`[data-result="${result}"]`);
  return text;
}

/** The room's next step leads to the texts; its lane may not be the one in sight. */
async function openComposer(popup: SellerPage, roomId: number): Promise<void> {
  const room = `[data-room="${roomId}"]`;
  await popup.attribute(room, 'data-lane');
  if (!(await popup.isVisible(room))) {
    const panelId = await popup.evaluate(
      (css) => document.querySelector(css)?.closest('[role="tabpanel"]')?.id ?? '',
      room,
    );
    await popup.click(`[role="tab"][aria-controls="${panelId}"]`);
  }
  await popup.click(`${room} [data-compose]`);
}

/** What only a person does: the form's own button, the last of its PC and SP twins. */
export const pressSend = (talkroom: SellerPage): Promise<void> =>
  talkroom.click({ css: '.d-messageForm button', text: '送信', at: -1 });

/** 正式な納品: her words with the box ticked. */
export async function deliverFormally(talkroom: SellerPage): Promise<void> {
  await talkroom.type('.d-messageForm textarea', '完成したデータを納品いたします。');
  await talkroom.click('.d-messageFormButtonArea_item-deliveryCheck input');
  await pressSend(talkroom);
}

/** Opens the list of sales until it was read, which is where prices stand. */
export async function lookAtOrders(seller: SellerBrowser): Promise<void> {
  const list = await seller.openSite('/mypage/received_orders/open');
  await waitUntil('the list was read', () => seller.askExtension(isPageStored, 'order-list'));
  await list.close();
}

/**
 * Opens 売上管理 until it was read: a page that is not in front is not.
 *
 * @param shown a line that must stand there
 */
export async function lookAtRevenue(
  seller: SellerBrowser,
  shown: { roomId: number; netJpy: number },
): Promise<void> {
  const revenue = await seller.openSite('/mypage/revenue');
  await waitUntil('the revenue page was read', async () =>
    (await seller.askExtension(readCredits, String(shown.roomId))).includes(shown.netJpy),
  );
  await revenue.close();
}

/**
 * Opens a talkroom and waits until it was read. A page that is not in front is not read, and any
 * page that a story opens comes to the front.
 */
export async function openTalkroom(seller: SellerBrowser, roomId: number): Promise<SellerPage> {
  const talkroom = await seller.openSite(`/talkrooms/${roomId}`);
  await waitUntil(`room ${roomId} was read`, () =>
    seller.askExtension(isRoomStored, String(roomId)),
  );
  return talkroom;
}

/** Straight from the browser's database, past all code of the extension. */
function isRoomStored(roomId: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('rooms').objectStore('rooms').getKey(roomId);
      asking.onerror = () => reject(asking.error ?? new Error('the store did not answer'));
      asking.onsuccess = () => {
        database.close();
        resolve(asking.result !== undefined);
      };
    };
  });
}
