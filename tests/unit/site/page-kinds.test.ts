// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { PAGE_KINDS, pageKindOf, whyNotAPage } from '../../../utils/site/page-kinds.ts';
import type { PageKind } from '../../../utils/site/page-kinds.ts';
import { PAGE_EXAMPLES } from '../../support/page-examples.ts';
import { READERS } from '../../../utils/watch/look-at-mypage.ts';
import { find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

const SITE = 'https://coconala.com';

/** Every kind of page there is: what is missing or too much here does not compile. */
const KINDS = Object.keys({
  talkroom: true,
  'order-list': true,
  inbox: true,
  'direct-message': true,
  quote: true,
  proposal: true,
  rating: true,
  revenue: true,
} satisfies Record<PageKind['kind'], true>).sort();

test.each([
  ['/talkrooms/18000001', { kind: 'talkroom', roomId: '18000001' }],
  ['/mypage/received_orders/open?page=2', { kind: 'order-list', tab: 'open' }],
  ['/message?fromMyPage=true', { kind: 'inbox' }],
  [
    '/mypage/direct_message/10000001',
    { kind: 'direct-message', threadId: '10000001', isSmartphone: false },
  ],
  [
    '/smartphone/direct_messages/10000001?uid=200002',
    { kind: 'direct-message', threadId: '10000001', isSmartphone: true },
  ],
  ['/customize/requests/3000001', { kind: 'quote', quoteId: '3000001' }],
  ['/mypage/direct_offers/4000001', { kind: 'proposal', proposalId: '4000001' }],
  ['/ratings/provider_add/18000011', { kind: 'rating', roomId: '18000011' }],
  ['/mypage/revenue?ref=menu', { kind: 'revenue' }],
])('%s is the page that it is', (path, kind) => {
  expect(pageKindOf(SITE + path)).toEqual(kind);
});

test.each([
  '/mypage/revenues',
  '/mypage/talkrooms/1',
  '/talkrooms/new',
  '/talkrooms/1/edit',
  '/mypage/received_orders',
  '/direct_offers/add/1',
  '/direct_offers/edit/1',
  '/customize/offers/add/1',
  '/offers/add/1',
  '/mypage/offers/1',
  '/mypage/direct_message_ajax/1',
  '/mypage/messages',
  '/messages',
  '/services/1',
  '/users/1',
  '/en/talkrooms/1',
  '/en/mypage/received_orders/open',
  '/',
])('%s is left alone', (path) => {
  expect(pageKindOf(SITE + path)).toBeNull();
});

test.each(PAGE_EXAMPLES)('%s is one page and no other', (example) => {
  const { pathname } = new URL(SITE + example);
  expect(PAGE_KINDS.filter(({ path }) => path.test(pathname))).toHaveLength(1);
});

test('every row of the registry is a page that there is', () => {
  const paths = PAGE_EXAMPLES.map((example) => new URL(SITE + example).pathname);
  const idle = PAGE_KINDS.filter((row) => !paths.some((path) => row.path.test(path)));
  expect(idle).toEqual([]);
});

test.each(PAGE_EXAMPLES)('%s is the same page with a slash, a query and a hash', (example) => {
  const { pathname } = new URL(SITE + example);
  const kind = pageKindOf(SITE + pathname);
  expect(kind).not.toBeNull();
  for (const other of [
    `${pathname}/`,
    `${pathname}?a=1&b=/talkrooms/2`,
    `${pathname}/?a#b`,
    `${pathname}#x`,
  ]) {
    expect(pageKindOf(SITE + other)).toEqual(kind);
  }
});

test.each(PAGE_EXAMPLES)('%s elsewhere is no page of the site', (example) => {
  const places = [
    'http://coconala.com',
    'https://coconala.com:8443',
    'https://www.coconala.com',
    'https://coconala.com.example',
    'https://example.com/https://coconala.com',
    'file://',
  ];
  expect(places.map((place) => pageKindOf(place + example))).toEqual(places.map(() => null));
});

test('what is no address is no page', () => {
  expect(pageKindOf('not an address')).toBeNull();
});

test('every kind of page has an address, and a reader besides the talkroom’s', () => {
  const kinds = PAGE_EXAMPLES.map((example) => pageKindOf(SITE + example)?.kind);
  expect([...new Set(kinds)].sort()).toEqual(KINDS);
  expect(Object.keys(READERS).sort()).toEqual(KINDS.filter((kind) => kind !== 'talkroom'));
});

test.each(Object.entries(READERS))(
  'an unreadable page of kind %s says which one it was',
  (kind, { unreadable }) => {
    for (const example of PAGE_EXAMPLES) {
      const url = SITE + example;
      const page = pageKindOf(url);
      if (page?.kind === kind)
        expect(unreadable(url, 7)).toMatchObject({ ...idsOf(page), kind, readAt: 7 });
    }
  },
);

/** What tells the page apart from others of its kind; how a thread is shown is not of it. */
const idsOf = (page: PageKind): object =>
  Object.fromEntries(Object.entries(page).filter(([name]) => name !== 'isSmartphone'));

test('a buyer who writes the words of an error page does not hide the room', () => {
  showFixture('talkroom/new-sale');
  for (const body of document.querySelectorAll('.d-normalMessage')) {
    body.textContent = 'ご指定のページが見つかりませんでした';
  }
  expect(whyNotAPage(document)).toBeNull();
});

test.each(['login', 'not-found', 'forbidden', 'maintenance', 'other-language'])(
  'the page %s is told by what it says, whatever its classes are',
  (why) => {
    showFixture(`plain/${why}`);
    for (const element of document.querySelectorAll('body *')) element.className = 'x1 c-content';
    expect(whyNotAPage(document)).toBe(why);
  },
);

test('a login page that keeps a hidden box is a login page', () => {
  showFixture('plain/login');
  find('form').insertAdjacentHTML(
    'beforeend',
    '<textarea style="width: 1px; display: none"></textarea>',
  );
  expect(whyNotAPage(document)).toBe('login');
});

test('a page to write in is no login page, whatever its title offers', () => {
  showFixture('plain/login');
  find('form').insertAdjacentHTML('beforeend', '<textarea></textarea>');
  expect(whyNotAPage(document)).toBeNull();
});

test('a page in another language is one only if it says so and has no kana', () => {
  showFixture('plain/other-language');
  expect(whyNotAPage(document)).toBe('other-language');
  find('main p').textContent = '取引はまだです';
  expect(whyNotAPage(document)).toBeNull();
  showFixture('plain/other-language');
  document.documentElement.lang = 'ja-JP';
  expect(whyNotAPage(document)).toBeNull();
  document.documentElement.lang = '';
  expect(whyNotAPage(document)).toBeNull();
});
