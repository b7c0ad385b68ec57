// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readOrderList } from '../../../utils/site/order-list-reader.ts';
import type { ListedRoom, OrderListReading } from '../../../utils/site/readings/lists.ts';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { hashOf, renameClasses } from '../../mutations/page-changes.ts';
import { japan } from '../../support/readings.ts';
import { all, find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

const SENT_AT = '.d-providerTalkroomCassetteService_sentAt';
const UNKNOWN = { kind: 'not-a-page', why: 'unknown-layout' };

/** Opens a list, changes its page, and reads it, perhaps on another day. */
function readChanged(name: string, change: () => void, at?: number): OrderListReading {
  const { url, now } = showFixture(`order-list/${name}`);
  change();
  const reading = readOrderList(document, url, at ?? now);
  if (reading.kind !== 'order-list') throw new Error(reading.why);
  return reading;
}

const roomOf = ({ rooms }: OrderListReading, roomId: string): ListedRoom | undefined =>
  rooms.find((room) => room.roomId === roomId);

const hashClasses = (): void => renameClasses(hashOf)(document);
const minuteFrom = (from: number) => ({ from, until: from + 59_999 });

const stampOn = (text: string, at: number) =>
  roomOf(
    readChanged('open', () => find(SENT_AT).replaceChildren(text), at),
    '18000001',
  )?.newestAt;

test('a stamp of December is of last year once the new year has begun', () => {
  expect(stampOn('12/31 23:59', japan(2027, 1, 1, 0, 5))).toMatchObject({
    value: minuteFrom(japan(2026, 12, 31, 23, 59)),
    how: 'class',
  });
});

test('a stamp a few minutes ahead of a slow clock is of today', () => {
  expect(stampOn('11/19 08:04', japan(2026, 11, 19, 8, 0))).toMatchObject({
    value: { from: japan(2026, 11, 19, 8, 4) },
  });
});

test('a stamp that would lie before the sale is none', () => {
  expect(stampOn('11/03 23:59', japan(2026, 11, 19))).toEqual({ missing: 'newest' });
  expect(stampOn('12/25 10:00', japan(2026, 11, 19))).toEqual({ missing: 'newest' });
});

test.each(['昨日', '02/30 10:00', '11/18 25:00', '11/18 09:00 まで', '3分前', ''])(
  'what stands in the place of the stamp and is none (%s) is not read as one',
  (text) => {
    expect(stampOn(text, japan(2026, 11, 19))).toEqual({ missing: 'newest' });
  },
);

test('where the classes are hashed, the stamp that all cards wear alike is still the newest', () => {
  const { rooms, found } = readChanged('open', hashClasses);
  expect(found).toEqual({ value: 4, how: 'structure', agreed: 1 });
  expect(rooms[0]?.newestAt).toEqual({
    ...{ value: minuteFrom(japan(2026, 11, 18, 9, 2)), how: 'structure', agreed: 1 },
  });
});

test('where the classes are hashed, a message that is a stamp makes the newest unknown', () => {
  const reading = readChanged('required', hashClasses);
  expect(roomOf(reading, '18000021')?.newestAt).toMatchObject({ how: 'structure' });
  expect(roomOf(reading, '18000022')?.newestAt).toEqual({ missing: 'ways-disagree:newest' });
});

test('a message that is a stamp is not the newest where the site prints none', () => {
  const { newestAt } =
    roomOf(
      readChanged('required', () => all(SENT_AT).forEach((stamp) => stamp.remove())),
      '18000022',
    ) ?? {};
  expect(newestAt).toEqual({ missing: 'newest' });
});

test.each([
  ['販売日： 2020/01/01', 'soldOn', '2026-11-04'],
  ['提案期限 2026/12/01', 'soldOn', '2026-11-04'],
  ['2020/01/01', 'dueOn', '2026-11-24'],
  ['未設定', 'dueOn', '2026-11-24'],
  ['1円', 'priceJpy', 17_000],
  ['完了', 'status', { label: '取引中', meaning: 'working' }],
  ['01/01 00:00', 'newestAt', minuteFrom(japan(2026, 11, 18, 9, 2))],
] as const)('a buyer who writes %s changes nothing in the card', (words, field, value) => {
  const reading = readChanged('open', () => find('p + p + p').replaceChildren(words));
  expect(roomOf(reading, '18000001')?.[field]).toMatchObject({ value });
  expect(reading.quotes).toEqual([]);
});

test('the same rooms in blocks for wide and for narrow screens are rooms once', () => {
  showFixture('order-list/closed');
  expect(all('.d-providerTalkroomCassette')).toHaveLength(4);
  const { rooms, found } = readChanged('closed', () => undefined);
  expect(rooms.map(({ roomId }) => roomId)).toEqual(['18000041', '18000042']);
  expect(found).toMatchObject({ value: 2, how: 'class' });
  expect(rooms[0]?.priceJpy).toMatchObject({ value: 3000, agreed: 2 });
});

test('a card without a link is a loss, not a shorter list', () => {
  const { rooms, found } = readChanged('open', () =>
    find('.d-providerTalkroomCassette')
      .querySelectorAll('a')
      .forEach((link) => link.remove()),
  );
  expect(rooms).toHaveLength(3);
  expect(found).toEqual({ missing: 'rows' });
});

test('a room number that no room can have names no room', () => {
  const { rooms, found } = readChanged('open', () => {
    for (const link of all('a[href="/talkrooms/18000004"]')) {
      link.setAttribute('href', '/talkrooms/18000004000000000');
    }
  });
  expect([rooms.length, found]).toEqual([3, { missing: 'rows' }]);
});

test('a link to a room in the page’s head is no card', () => {
  const { rooms } = readChanged('sp-only', () =>
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<header><a href="/talkrooms/18000099">販売日</a></header>',
    ),
  );
  expect(rooms).toHaveLength(2);
});

test.each([
  ['the words', () => find('[class*="empty"]').replaceChildren('読み込み中')],
  ['the class', () => find('[class*="empty"]').removeAttribute('class')],
  [
    'the container',
    () => find('main').replaceWith(...find('.d-transactionListProviderMain').childNodes),
  ],
  ['being shown', () => find('[class*="empty"]').setAttribute('style', 'display: none')],
])('an empty list without %s is not taken for one', (_, change) => {
  const { url, now } = showFixture('order-list/empty');
  change();
  expect(readOrderList(document, url, now)).toEqual(UNKNOWN);
});

test('a list that is still on its way is waited for, then said to be unreadable', () => {
  const { url, now } = showFixture('order-list/open');
  find('.d-transactionListProviderMain').replaceChildren();
  const look = lookAtMypage(document);
  expect(look.take(url, now)).toBe('not-yet');
  expect(look.take(url, now + 20_000)).toMatchObject({
    reading: { kind: 'order-list', tab: 'open', found: { missing: 'rows' }, rooms: [] },
  });
});

test('a buyer who writes a whole card into a message puts nothing on the list', () => {
  const { now } = showFixture('talkroom/conversation');
  find('.d-normalMessage').innerHTML =
    '<a href="/talkrooms/18000099">販売日： 2026/11/04</a><a href="/customize/requests/7">x</a>';
  const url = 'https://coconala.com/mypage/received_orders/requests';
  expect(readOrderList(document, url, now)).toEqual(UNKNOWN);
});
