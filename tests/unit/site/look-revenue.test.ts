// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { showFixture } from './fixtures.ts';

const URL_OF_PAGE = 'https://coconala.com/mypage/revenue';

test('the revenue page is waited for, read when it is there, and again with a new row', () => {
  const { html, now } = showFixture('revenue/plain');
  document.body.innerHTML = '<main></main>';
  const look = lookAtMypage(document);
  expect(look.take(URL_OF_PAGE, now)).toBe('not-yet');
  document.documentElement.innerHTML = html;
  expect(look.take(URL_OF_PAGE, now)).toMatchObject({ reading: { rows: { length: 4 } } });
  const [row] = document.querySelectorAll('main > div');
  const newer = row?.cloneNode(true);
  const [, number] = newer?.childNodes ?? [];
  if (newer && number) {
    number.textContent = 'トークルームNo：18000040';
    row?.before(newer);
  }
  expect(look.take(URL_OF_PAGE, now)).toMatchObject({
    reading: { rows: [{ roomId: '18000040' }, { roomId: '18000009' }, {}, {}, {}] },
  });
});

test('a login page under its address says nothing', () => {
  const { now } = showFixture('plain/login');
  expect(lookAtMypage(document).take(URL_OF_PAGE, now)).toBe('nothing');
});
