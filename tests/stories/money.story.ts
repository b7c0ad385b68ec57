import { ROOM } from '../site/room-numbers.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, lookAtOrders, openTalkroom } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

const room = `[data-room="${ROOM.deliveredWithDeadline}"]`;
const credit = `${room} [data-credit]`;

test('a delivered sale shows what it will bring and by when', async ({ seller }) => {
  await giveConsent(seller);
  await openTalkroom(seller, ROOM.deliveredWithDeadline);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`${room}[data-lane="credit"]`);
  expect(await popup.attribute(credit, 'data-credit')).toBe('expected');
  expect(await popup.attribute(credit, 'data-net')).toBeNull();

  const list = await seller.openSite('/mypage/received_orders/open');
  await list.waitFor('.d-transactionListProviderMain');
  await popup.waitFor(`${credit}[data-net="50700"][data-gross="65000"]`);
  await popup.waitFor('[data-credit-total="net"][data-amount="63960"]');
  const until = Date.parse((await popup.attribute(credit, 'data-until')) ?? '');
  const printed = seller.site.rooms.find(({ id }) => id === ROOM.deliveredWithDeadline)?.deadline;
  expect(until).toBe((printed?.at ?? 0) + 24 * 3_600_000);
});

test('a fee that she sets changes at once what a sale is said to bring', async ({ seller }) => {
  await giveConsent(seller);
  await openTalkroom(seller, ROOM.deliveredWithDeadline);
  await lookAtOrders(seller);
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`${credit}[data-net="50700"]`);
  const options = await seller.openExtension('options.html#fees');
  await options.click('[data-preset="fees_preset_blank"]');
  await options.fill('[data-field$="/percent"]', '30');
  await options.fill('[data-field$="/since"]', '2025-01-01');
  await options.waitFor('#fees output', { text: '¥7,000' });
  await options.click('[data-action="save-fees"]');
  await popup.waitFor(`${credit}[data-net="45500"][data-gross="65000"]`);
  await options.waitFor('#fees .save-answer', { text: '保存しました' });
  await popup.reload();
  await popup.waitFor(`${credit}[data-net="45500"]`);
});

test('the export holds what was seen', async ({ seller }) => {
  await giveConsent(seller);
  const talkroom = await openTalkroom(seller, ROOM.newSale);
  const dashboard = await seller.openExtension('dashboard.html');
  await dashboard.waitFor(`[data-room="${ROOM.newSale}"]`);
  await talkroom.bringToFront();
  await talkroom.goTo(`https://coconala.com/talkrooms/${ROOM.deliveredWithDeadline}`);
  await dashboard.waitFor(room);
  await dashboard.bringToFront();
  await dashboard.evaluate(watchDownloads);
  await dashboard.click('[data-action="export-json"]');
  const file = await waitUntil('the file is there', () =>
    dashboard.evaluate(() => window.downloaded),
  );
  const exported = JSON.parse(file) as Record<string, Record<string, unknown>[]>;
  expect(exported).toMatchObject({ format: 'talkroom-banto/export', version: 1 });
  expect(exported['rooms']?.map(({ roomId }) => roomId).sort()).toEqual([
    String(ROOM.newSale),
    String(ROOM.deliveredWithDeadline),
  ]);
  expect(exported['duties']).toContainEqual(
    expect.objectContaining({ clock: 'first-contact', basis: 'page', state: 'running' }),
  );
  expect(exported['events']?.map(({ kind }) => kind)).toContain('delivered');
});

declare global {
  interface Window {
    downloaded?: string;
  }
}

/** The file as the browser would save it: what the pressed link's address holds. */
function watchDownloads(): void {
  const original = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    void blob.text().then((text) => (window.downloaded = text));
    return original(blob);
  };
}
