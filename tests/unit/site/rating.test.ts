// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readRating } from '../../../utils/site/rating-reader.ts';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { all, find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

function readChanged(change: () => void) {
  const { url, now } = showFixture('rating/plain');
  change();
  return readRating(document, url, now);
}
const UNKNOWN = { kind: 'not-a-page', why: 'unknown-layout' };
const HALF = { canRate: { missing: 'ways-disagree:can-rate' } };

test('four rows of stars and a box say that the buyer is not rated yet', () => {
  expect(readChanged(() => undefined)).toMatchObject({
    roomId: '18000011',
    canRate: { value: true, how: 'class', agreed: 2 },
  });
});

test.each([
  ['classes', () => all('[class]').forEach((one) => (one.className = 'x1'))],
  ['the name of the box', () => find('textarea').removeAttribute('name')],
])('the form is still told without %s', (_, change) => {
  expect(readChanged(change)).toMatchObject({
    canRate: { value: true, how: 'structure', agreed: 1 },
  });
});

test.each([
  ['pictures', () => all('img').forEach((star) => star.remove())],
  ['the words of its button', () => find('button').replaceChildren('次へ')],
])('the form is still told without %s', (_, change) => {
  expect(readChanged(change)).toMatchObject({ canRate: { value: true, how: 'class', agreed: 1 } });
});

test('stars without a box are half a form', () => {
  expect(readChanged(() => find('textarea').remove())).toMatchObject(HALF);
});

test('a box without stars is half a form', () => {
  expect(readChanged(() => find('ul').remove())).toMatchObject(HALF);
});

test('three rows of stars are not the form that is known', () => {
  expect(readChanged(() => find('li').remove())).toMatchObject(HALF);
});

test('the page on which the rating is confirmed says nothing of the room', () => {
  const confirm = '<main><p>5</p><button>修正する</button><button>送信する</button></main>';
  expect(readChanged(() => (document.body.innerHTML = confirm))).toEqual(UNKNOWN);
});

test('a page without the form is waited for, then said to be unreadable', () => {
  const { url, now } = showFixture('rating/plain');
  find('form').remove();
  const look = lookAtMypage(document);
  expect(look.take(url, now)).toBe('not-yet');
  expect(look.take(url, now + 20_000)).toMatchObject({
    reading: { kind: 'rating', roomId: '18000011', canRate: { missing: 'can-rate' } },
  });
});

test('a talkroom under the address of a rating is none', () => {
  const { now } = showFixture('talkroom/conversation');
  find('main').insertAdjacentHTML('beforeend', '<button>確認する</button>');
  const url = 'https://coconala.com/ratings/provider_add/18000011';
  expect(readRating(document, url, now)).toEqual(UNKNOWN);
});
