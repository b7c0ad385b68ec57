import { join } from 'node:path';
import { fromJapanClock, toJapanClock } from '../../utils/japan-time/calendar.ts';
import { formatDayForBuyer } from '../../utils/japan-time/format.ts';
import { currentTime } from '../../utils/japan-time/now.ts';
import { ROOM } from '../site/room-numbers.ts';
import type { SellerBrowser, SellerPage } from '../support/browser-driver.ts';
import {
  chipHeight,
  chipLines,
  chipText,
  pressInChip,
  troublesInChip,
  untilChip,
} from '../support/chip-steps.ts';
import { expect, test } from '../support/fixtures.ts';
import { giveConsent, openTalkroom, pressSend } from '../support/seller-steps.ts';
import { waitUntil } from '../support/wait.ts';

/** Left for a person to look at. */
const PICTURES = join(import.meta.dirname, '../../.output/pictures');
const id = ROOM.buyerWaitsAnHour;
const BOX = '.d-messageForm textarea';
const WEEKDAYS = '日月火水木金土';

/** In a week, so that no day of the story is over; on the right weekday and on the next one. */
const soon = fromJapanClock(toJapanClock(currentTime() + 7 * 24 * 3_600_000));
const right = formatDayForBuyer(soon);
const wrong = right.replace(
  /\((.)\)/,
  (_, name: string) => `(${WEEKDAYS.charAt((WEEKDAYS.indexOf(name) + 1) % 7)})`,
);
/** さくら工房 is the buyer of another room. */
const WRONG = `さくら工房様、${wrong}にお見せします。`;
const RIGHT = `お世話になっております。${right}にお見せします。`;

const vueText = (page: SellerPage): Promise<string> => page.evaluate(() => window.practice.text());

/** Straight from the browser's database. */
const untilKept = (seller: SellerBrowser, text: string | null): Promise<unknown> =>
  waitUntil(
    `the kept draft is ${text ?? 'gone'}`,
    async () => (await seller.askExtension(keptText, String(id))) === text,
  );

function keptText(roomId: string): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('talkroom-banto');
    opening.onerror = () => reject(opening.error ?? new Error('no store'));
    opening.onsuccess = () => {
      const database = opening.result;
      const asking = database.transaction('drafts').objectStore('drafts').get(roomId);
      asking.onerror = () => reject(asking.error ?? new Error('the store did not answer'));
      asking.onsuccess = () => {
        database.close();
        resolve((asking.result as { text: string } | undefined)?.text ?? null);
      };
    };
  });
}

async function openTwoRooms(seller: SellerBrowser): Promise<SellerPage> {
  await giveConsent(seller);
  const other = await openTalkroom(seller, ROOM.newSale);
  await other.close();
  return openTalkroom(seller, id);
}

async function reload(talkroom: SellerPage): Promise<void> {
  await talkroom.reload();
  await talkroom.waitFor(BOX);
}

test('the chip says what is wrong while she writes, and is gone once it is right', async ({
  seller,
}) => {
  const talkroom = await openTwoRooms(seller);
  await talkroom.type(BOX, WRONG);
  await untilChip(talkroom, '注意 2件');
  expect(await chipText(talkroom)).not.toContain('戻す');
  await pressInChip(talkroom, 'open');
  expect(await chipLines(talkroom)).toEqual([
    expect.stringContaining('さくら工房'),
    expect.stringContaining(`正しくは「${right}」`),
  ]);
  expect(await troublesInChip(talkroom)).toEqual([]);
  await talkroom.screenshot(join(PICTURES, `chip-${seller.name}.png`));
  await talkroom.fill(BOX, RIGHT);
  await untilChip(talkroom, '');
  expect(await vueText(talkroom)).toBe(RIGHT);
  expect(await talkroom.evaluate(() => window.practice.attemptsByScript)).toEqual([]);
});

test('what she wrote survives a reload, until it is sent', async ({ seller }) => {
  const talkroom = await openTwoRooms(seller);
  await talkroom.type(BOX, RIGHT);
  await untilKept(seller, RIGHT);
  await reload(talkroom);
  await untilChip(talkroom, '前回の下書きがあります');
  expect(await vueText(talkroom)).toBe('');
  expect(await troublesInChip(talkroom)).toEqual([]);
  await pressInChip(talkroom, 'restore');
  await waitUntil('the draft is back', async () => (await vueText(talkroom)) === RIGHT);
  await untilChip(talkroom, '');

  await pressSend(talkroom);
  await untilKept(seller, null);
  await reload(talkroom);
  expect(await vueText(talkroom)).toBe('');
  expect(await talkroom.evaluate(() => window.practice.sends)).toBe(1);
  expect(await talkroom.evaluate(() => window.practice.attemptsByScript)).toEqual([]);
});

test('the chip stays where she moved it, and away once she does not want it', async ({
  seller,
}) => {
  const talkroom = await openTwoRooms(seller);
  await talkroom.type(BOX, WRONG);
  await untilChip(talkroom, '注意 2件');
  for (let times = 0; times < 5; times += 1) await pressInChip(talkroom, 'move', 'ArrowUp');
  const place = await chipHeight(talkroom);
  expect(place).toBeGreaterThan(10);
  await untilKept(seller, WRONG);
  await reload(talkroom);
  await untilChip(talkroom, '前回の下書きがあります');
  await waitUntil('it is where it was', async () => (await chipHeight(talkroom)) === place);
  await pressInChip(talkroom, 'restore');
  await untilChip(talkroom, '注意 2件');

  await pressInChip(talkroom, 'open');
  await pressInChip(talkroom, 'never');
  await untilChip(talkroom, '');
  const again = `${WRONG}〇〇様`;
  await talkroom.fill(BOX, again);
  await untilKept(seller, again);
  expect(await chipText(talkroom)).toBe('');
});
