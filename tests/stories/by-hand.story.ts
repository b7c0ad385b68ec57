import { ROOM } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import { expect, test } from '../support/fixtures.ts';
import { tabTo, typeKeys } from '../support/keyboard.ts';
import { giveConsent, openTalkroom } from '../support/seller-steps.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;

const room = (id: number): string => `[data-room="${id}"]`;
const groupOf = (name: string): string => `[data-by-hand="${name}"]`;

/** The dashboard as the popup's link opens it, with that room at the right. */
async function openRoom(seller: SellerBrowser, id: number): Promise<SellerPage> {
  await giveConsent(seller);
  await openTalkroom(seller, id);
  const dashboard = await seller.openExtension(`dashboard.html?room=${id}`);
  await dashboard.waitFor(groupOf('snooze'));
  return dashboard;
}

async function openGroup(page: SellerPage, name: string): Promise<void> {
  await tabTo(page, `${groupOf(name)} > summary`);
  await page.press('Enter');
  await page.waitFor(`${groupOf(name)} .by-hand-body`);
}

/** As a datetime-local field holds it: the Japanese clock. */
const inField = (epochMs: number): string =>
  new Date(epochMs + 9 * HOUR_MS).toISOString().slice(0, 16);

test('by keyboard alone: no answer needed, and the site’s four days go on', async ({ seller }) => {
  const id = ROOM.buyerWaitsAnHour;
  const dashboard = await openRoom(seller, id);
  await dashboard.waitFor(`${room(id)}[data-lane="reply"]`);
  await dashboard.waitFor(`${room(id)} [data-duty="own-reply"]`);

  await tabTo(dashboard, '[data-action="no-answer-needed"]');
  await dashboard.press('Enter');
  await dashboard.waitFor(`${room(id)}[data-lane="wait"]`);
  await dashboard.waitFor(`${room(id)} [data-duty="seller-silence"][data-state="running"]`);
  expect(await dashboard.count(`${room(id)} [data-duty="own-reply"][data-state="running"]`)).toBe(
    0,
  );

  // The same button takes it back; the keyboard never lost it.
  await dashboard.waitFor('[data-action="no-answer-needed"]:focus');
  await dashboard.press('Enter');
  await dashboard.waitFor(`${room(id)}[data-lane="reply"]`);
});

test('by keyboard alone: she pauses her own clocks, and sets a deadline of her own', async ({
  seller,
}) => {
  const id = ROOM.buyerWaitsAnHour;
  const dashboard = await openRoom(seller, id);
  await openGroup(dashboard, 'pause');
  await tabTo(dashboard, '[name="reason"]');
  await typeKeys(dashboard, 'logo');
  await dashboard.press('Enter');
  const paused = `${room(id)} [data-duty="own-reply"][data-state="paused"]`;
  await dashboard.waitFor(paused, { text: 'logo' });
  await dashboard.waitFor(`${room(id)} [data-duty="seller-silence"][data-state="running"]`);

  await openGroup(dashboard, 'deadlines');
  await tabTo(dashboard, '[name="deadline-name"]');
  await typeKeys(dashboard, 'sketch');
  await dashboard.press('Enter');
  const custom = `${room(id)} [data-duty="custom"]`;
  await dashboard.waitFor(custom, { text: 'sketch' });
  expect(await dashboard.attribute(custom, 'data-basis')).toBe('own');
  expect(await dashboard.attribute(custom, 'data-state')).toBe('running');
  expect(await dashboard.attribute(`${custom} time`, 'datetime')).toMatch(/T18:00:00\+09:00$/);

  // What she set is an event as any other: it outlives the worker and the page.
  await seller.stopWorker();
  await dashboard.reload();
  await dashboard.waitFor(custom, { text: 'sketch' });
  await dashboard.waitFor(paused);
});

test('no snooze passes the first contact', async ({ seller }) => {
  const id = ROOM.newSale;
  const dashboard = await openRoom(seller, id);
  const duty = `${room(id)} [data-duty="first-contact"]`;
  const dueAt = Date.parse((await dashboard.attribute(`${duty} time`, 'datetime')) ?? '');
  await dashboard.click(`${groupOf('snooze')} > summary`);

  await dashboard.fill('[name="snooze-until"]', 'exact');
  await dashboard.fill('[name="snooze-exact"]', inField(dueAt + DAY_MS));
  await dashboard.click('[data-action="snooze"]');
  await dashboard.waitFor(`${groupOf('snooze')} [role="alert"]`);
  expect(await dashboard.count('.room-held')).toBe(0);
  expect(await dashboard.value('[name="snooze-exact"]')).toBe(inField(dueAt + DAY_MS));

  await dashboard.fill('[name="snooze-until"]', 'limit');
  await dashboard.click('[data-action="snooze"]');
  const clock = inField(dueAt - HOUR_MS)
    .slice(11)
    .replace(/^0/, '');
  await dashboard.waitFor(`${room(id)} .room-held`, { text: ` ${clock}` });

  // The popup says so too, and takes it back.
  const popup = await seller.openExtension('popup.html');
  await popup.waitFor(`${room(id)} .room-held`, { text: ` ${clock}` });
  await popup.click(`${room(id)} .room-details > summary`);
  await popup.click(`${room(id)} ${groupOf('snooze')} > summary`);
  await popup.click(`${room(id)} [data-action="wake"]`);
  await popup.waitFor(`${room(id)} .room-held`, { isGone: true });
});

test('what would be if she delivered stands nowhere among what is', async ({ seller }) => {
  const id = ROOM.buyerWaitsAnHour;
  const dashboard = await openRoom(seller, id);
  await dashboard.click('.what-if > summary');
  await dashboard.waitFor('[data-difference="delivery-check"]');
  await dashboard.waitFor('[data-difference="credit"]');
  expect(await dashboard.count('[data-duty="delivery-check"]')).toBe(0);
  expect(await dashboard.attribute(room(id), 'data-stage')).toBe('open');
});
