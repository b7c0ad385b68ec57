// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { pageKindOf, whyNotAPage } from '../../../utils/site/page-kinds.ts';
import { showFixture } from './fixtures.ts';

test.each([
  ['https://coconala.com/talkrooms/18000001', { kind: 'talkroom', roomId: '18000001' }],
  [
    'https://coconala.com/talkrooms/18000001/?from=mail#x',
    { kind: 'talkroom', roomId: '18000001' },
  ],
  ['https://coconala.com/mypage/received_orders/open?page=2', { kind: 'order-list', tab: 'open' }],
  ['https://coconala.com/mypage/revenue?ref=menu', { kind: 'revenue' }],
  ['https://coconala.com/mypage/revenues', null],
  ['https://coconala.com/mypage/talkrooms/18000001', null],
  ['https://coconala.com/talkrooms/new', null],
  ['https://coconala.com.example/talkrooms/18000001', null],
  ['https://coconala.com/mypage/received_orders', null],
  ['not an address', null],
])('%s is the page that it is', (url, kind) => {
  expect(pageKindOf(url)).toEqual(kind);
});

test('a buyer who writes the words of an error page does not hide the room', () => {
  showFixture('talkroom/new-sale');
  for (const body of document.querySelectorAll('.d-normalMessage')) {
    body.textContent = 'ご指定のページが見つかりませんでした';
  }
  expect(whyNotAPage(document)).toBeNull();
});
