import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../utils/exchange/export-file.ts';
import { healthOf } from '../../utils/health/health-of.ts';
import { openDatabase } from '../../utils/store/database.ts';
import { recordObservations } from '../../utils/store/record.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { markOpened } from '../site/conversations.ts';
import type { PracticeSite } from '../site/practice-room.ts';
import { minutes } from '../site/room-draft.ts';
import { renderedDocument } from '../site/rendered.ts';
import { ROOM, THREAD } from '../site/room-numbers.ts';
import { SITE_ORIGIN } from '../site/serve.ts';
import { wholeSite } from '../site/whole-site.ts';
import { fewOrdersOf, ordersOf } from '../support/page-orders.ts';
import { readPage } from '../support/read-page.ts';
import { timelessExport } from '../support/timeless-export.ts';

/** All looks fall into one hour, because the site's own deadlines are rounded up to hours. */
const NOW = Date.parse('2026-11-20T21:05:00+09:00');
const FIRST_LOOK = NOW + minutes(20);
const END = NOW + minutes(30);

const INBOX = '/message';

type RoomName = keyof typeof ROOM;

const TABS: Partial<Record<RoomName, string>> = {
  finished: 'closed',
  accepted: 'closed',
  closedUnpaid: 'closed',
  cancelled: 'canceled',
};

/** A room of which lists and money may tell as well, and somebody who writes before a sale. */
const pagesAround = (name: RoomName): string[] => [
  `/mypage/received_orders/${TABS[name] ?? 'open'}`,
  INBOX,
  `/mypage/direct_message/${THREAD.waitsForBuyer}`,
  '/mypage/revenue',
  `/talkrooms/${ROOM[name]}`,
];

/** Few rooms, so that many orders can be tried. */
function siteAround(name: RoomName): PracticeSite {
  const site = wholeSite(NOW);
  const kept: number[] = [ROOM.newSale, ROOM.finished, ROOM.subscription, ROOM[name]];
  return { ...site, rooms: site.rooms.filter(({ id }) => kept.includes(id)) };
}

/** Rendering costs most; only the inbox changes with the minute, and with what was opened before. */
const documents = new Map<string, Document>();
function open(path: string, site: PracticeSite): Document {
  const ids = site.rooms.map(({ id }) => id);
  const opened = [...(site.opened?.keys() ?? [])].sort();
  const key = JSON.stringify(path === INBOX ? [ids, opened, site.now] : [path, ids]);
  const page = documents.get(key) ?? renderedDocument(path, site);
  documents.set(key, page);
  markOpened(site, path);
  return page;
}

/** What a seller holds who opened these pages one after the other, a minute apart. */
async function exportAfter(paths: readonly string[], site: PracticeSite) {
  const database = await openDatabase();
  await Promise.all(
    ['events', 'coverage', 'rooms', 'health'].map((table) => database.table(table).clear()),
  );
  for (const [index, path] of paths.entries()) {
    const now = FIRST_LOOK + minutes(index);
    site.now = now;
    const reading = readPage(open(path, site), `${SITE_ORIGIN}${path}`, now);
    if (reading.kind === 'not-a-page') throw new Error(`${path}: ${reading.why}`);
    await recordObservations(database, observe(reading), 'full', now, {
      health: healthOf(reading),
    });
  }
  return timelessExport(await exportFile(END), { from: FIRST_LOOK, until: END });
}

async function expectTheSame(name: RoomName, orders: readonly string[][]): Promise<void> {
  const [first = []] = orders;
  const wanted = await exportAfter(first, siteAround(name));
  expect(wanted.rooms.length).toBeGreaterThan(4);
  for (const order of orders) {
    expect(await exportAfter(order, siteAround(name)), order.join(' → ')).toEqual(wanted);
  }
}

/** One of each kind of which pages tell different parts. */
const ONE_OF_EACH: readonly RoomName[] = [
  'automaticOnly',
  'deliveredWithDeadline',
  'deliveredAgain',
  'accepted',
  'closedUnpaid',
  'finished',
  'subscription',
  'olderThanAYear',
  'unknownStep',
  'cancelled',
  'openedAtOlderPlace',
  'oldAtOlderPlace',
];
const LIMIT_MS = 60_000;

describe('in whatever order she opens the pages, she holds the same', { timeout: LIMIT_MS }, () => {
  it('in all 120 orders around a room in which the buyer waits', async () => {
    const orders = ordersOf(pagesAround('buyerWaitsAnHour'));
    expect(orders).toHaveLength(120);
    await expectTheSame('buyerWaitsAnHour', orders);
  });

  it.each(ONE_OF_EACH)('in few orders around the room %s', async (name) => {
    await expectTheSame(name, fewOrdersOf(pagesAround(name)));
  });
});

it('few orders hold every page at every place and after every other page', () => {
  const few = fewOrdersOf(['a', 'b', 'c', 'd', 'e']);
  expect(few.length).toBeLessThanOrEqual(10);
  expect(new Set(few.flatMap((order) => order.map((page, place) => `${page}${place}`))).size).toBe(
    25,
  );
  const pairs = few.flatMap((order) =>
    order.slice(1).map((page, place) => `${order[place]}${page}`),
  );
  expect(new Set(pairs).size).toBe(20);
});
