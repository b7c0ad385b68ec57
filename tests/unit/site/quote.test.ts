// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readQuote } from '../../../utils/site/quote-reader.ts';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { all, find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

const UNKNOWN = { kind: 'not-a-page', why: 'unknown-layout' };
const PROPOSE = 'a[href*="/customize/offers/add/"]';

function readChanged(name: string, change: () => void) {
  const { url, now } = showFixture(`quote/${name}`);
  change();
  return readQuote(document, url, now);
}

test('a quote says who asks, by when, and that it can be answered', () => {
  expect(readChanged('plain', () => undefined)).toMatchObject({
    buyer: { value: 'こはる' },
    proposeBy: { value: '2026-11-22', how: 'text' },
    canPropose: { value: true },
  });
});

test.each([
  '提案期限：2026/11/22',
  '提案期限: 2026/11/22',
  '提案期限　２０２６／１１／２２',
  '提案期限2026/11/22',
])('the day is read as %s', (line) => {
  const reading = readChanged('plain', () => find('table').replaceWith(line));
  expect(reading).toMatchObject({ proposeBy: { value: '2026-11-22' } });
});

test.each([
  '提案期限は2026/11/22です',
  '納品期限 2026/11/22',
  '2026/11/22',
  '提案期限 11/22',
  '提案期限 2026/02/30',
])('%s names no day to propose by', (line) => {
  const reading = readChanged('plain', () => find('table').replaceWith(line));
  expect(reading).toMatchObject({ proposeBy: { missing: 'propose-by' } });
});

test('a day in the words of the buyer beside the printed one is a disagreement', () => {
  const reading = readChanged('plain', () =>
    find('main > p').replaceChildren('提案期限 2027/01/01'),
  );
  expect(reading).toMatchObject({ proposeBy: { missing: 'ways-disagree:propose-by' } });
});

test('a day that passed is not believed while the quote can still be answered', () => {
  const reading = readChanged('plain', () => find('table').replaceWith('提案期限 2020/01/01'));
  expect(reading).toMatchObject({ proposeBy: { missing: 'ways-disagree:propose-by' } });
});

test('that a quote was answered is never said', () => {
  const reading = readChanged('plain', () => find(PROPOSE).remove());
  expect(reading).toMatchObject({ canPropose: { missing: 'can-propose' } });
});

test('a page that leads to the proposal for another quote is not believed', () => {
  const reading = readChanged('plain', () =>
    find(PROPOSE).setAttribute('href', '/customize/offers/add/3000002'),
  );
  expect(reading).toEqual(UNKNOWN);
});

test('two people are a disagreement; those around the page do not count', () => {
  const reading = readChanged('plain', () =>
    find('main').insertAdjacentHTML('beforeend', '<footer><a href="/users/5">別の人</a></footer>'),
  );
  expect(reading).toMatchObject({ buyer: { value: 'こはる' } });
  const other = readChanged('plain', () =>
    find('main').insertAdjacentHTML('beforeend', '<a href="/users/5">別の人</a>'),
  );
  expect(other).toMatchObject({ buyer: { missing: 'ways-disagree:buyer' } });
});

test('the seller, as the side of the page shows her, is not the buyer', () => {
  const reading = readChanged('plain', () => find('main').replaceWith(...find('main').childNodes));
  expect(reading).toMatchObject({ buyer: { value: 'こはる' } });
});

test('the page of a quote reads the same with hashed classes', () => {
  const plain = readChanged('plain', () => undefined);
  expect(
    readChanged('plain', () => all('[class]').forEach((one) => (one.className = 'x1'))),
  ).toEqual(plain);
});

test('a quote for a login screen is no login page', () => {
  expect(readChanged('hostile', () => undefined)).toMatchObject({ kind: 'quote' });
});

test('a page that shows nothing of a quote is waited for, then said to be unreadable', () => {
  const { url, now } = showFixture('quote/plain');
  find('main').replaceChildren();
  const look = lookAtMypage(document);
  expect(look.take(url, now)).toBe('not-yet');
  expect(look.take(url, now + 20_000)).toMatchObject({
    reading: {
      ...{ kind: 'quote', quoteId: '3000001' },
      canPropose: { missing: 'can-propose' },
      proposeBy: { missing: 'propose-by' },
    },
  });
});

test.each(['plain/login', 'plain/not-found', 'talkroom/conversation', 'order-list/requests'])(
  '%s under the address of a quote is none',
  (name) => {
    const { now } = showFixture(name);
    const reading = readQuote(document, 'https://coconala.com/customize/requests/3000001', now);
    expect(reading.kind).toBe('not-a-page');
  },
);
