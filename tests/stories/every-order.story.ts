import { currentTime } from '../../utils/japan-time/now.ts';
import type { PracticeSite } from '../site/practice-room.ts';
import { minutes } from '../site/room-draft.ts';
import { ROOM, THREAD } from '../site/room-numbers.ts';
import { wholeSite } from '../site/whole-site.ts';
import type { SellerBrowser } from '../support/browser-driver.ts';
import { exportByHand } from '../support/export-by-hand.ts';
import { expect, test } from '../support/fixtures.ts';
import { fewOrdersOf, ordersOf } from '../support/page-orders.ts';
import { emptyStore, isPageStored } from '../support/raw-store.ts';
import { giveConsent } from '../support/seller-steps.ts';
import { timelessExport } from '../support/timeless-export.ts';
import { waitUntil } from '../support/wait.ts';

const PATHS = {
  'order-list': '/mypage/received_orders/open',
  inbox: '/message',
  'direct-message': `/mypage/direct_message/${THREAD.waitsForBuyer}`,
  revenue: '/mypage/revenue',
  talkroom: `/talkrooms/${ROOM.deliveredAgain}`,
} as const;
type Page = keyof typeof PATHS;
const PAGES: readonly Page[] = ['order-list', 'inbox', 'direct-message', 'revenue', 'talkroom'];

/** All 120 take some ten minutes. */
const ORDERS = process.env['EVERY_ORDER'] === 'all' ? ordersOf(PAGES) : fewOrdersOf(PAGES);
const ORDER_LIMIT_MS = 20_000;

/** Of a delivery that only a list told nothing but the moment of the look is known: not these. */
const ROOMS: readonly number[] = [
  ROOM.newSale,
  ROOM.buyerWaitsAnHour,
  ROOM.finished,
  ROOM.subscription,
  ROOM.deliveredAgain,
  ROOM.olderThanAYear,
];

/** Written half an hour ago, so that no printed minute is one of a look. */
function siteOfTheStory(): PracticeSite {
  const now = currentTime();
  const site = wholeSite(now - minutes(30));
  return { ...site, now, rooms: site.rooms.filter(({ id }) => ROOMS.includes(id)) };
}

async function visit(seller: SellerBrowser, order: readonly Page[]): Promise<void> {
  const [first, ...others] = order;
  if (!first) return;
  const tab = await seller.openSite(PATHS[first]);
  for (const page of order) {
    if (others.includes(page)) await tab.goTo(`https://coconala.com${PATHS[page]}`);
    await waitUntil(`the ${page} was read`, () => seller.askExtension(isPageStored, page));
  }
  await tab.close();
}

test('in whatever order she opens the pages, she holds the same', async ({ seller }) => {
  test.setTimeout(60_000 + ORDERS.length * ORDER_LIMIT_MS);
  const site = siteOfTheStory();
  await giveConsent(seller);
  let wanted: unknown;
  for (const order of ORDERS) {
    Object.assign(seller.site, { ...site, opened: new Map() });
    const from = currentTime();
    await visit(seller, order);
    const file = await exportByHand(seller);
    const held = timelessExport(file, { from, until: currentTime() });
    expect(held.rooms.length).toBeGreaterThan(ROOMS.length);
    wanted ??= held;
    expect(held, order.join(' → ')).toEqual(wanted);
    await seller.askExtension(emptyStore);
  }
});
