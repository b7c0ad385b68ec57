// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readProposal } from '../../../utils/site/proposal-reader.ts';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { japan } from '../../support/readings.ts';
import { find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

const URL_OF_PAGE = 'https://coconala.com/mypage/direct_offers/4000001';

function readLines(lines: string, now = japan(2026, 12, 27, 8)) {
  showFixture('proposal/plain');
  find('main > div').innerHTML = lines;
  return readProposal(document, URL_OF_PAGE, now);
}
const card = (buyBy: string, dueOn: string): string =>
  `<p>購入期限${buyBy} 提案額 12,500円 完了予定日${dueOn}</p>`;

test('an offer over New Year can be bought in the old year and is due in the new one', () => {
  expect(readLines(card('12/29', '1/15'))).toEqual({
    ...{ kind: 'proposal', proposalId: '4000001', readAt: japan(2026, 12, 27, 8) },
    priceJpy: { value: 12_500, how: 'text', agreed: 1 },
    buyBy: { value: '2026-12-29', how: 'text', agreed: 1 },
    dueOn: { value: '2027-01-15', how: 'text', agreed: 1 },
  });
});

test('an offer of December seen in January was to be bought in December', () => {
  const reading = readLines(card('12/29', '1/15'), japan(2027, 1, 10));
  expect(reading).toMatchObject({ buyBy: { value: '2026-12-29' }, dueOn: { value: '2027-01-15' } });
});

test('work that is due before the last day to buy is not due a year later', () => {
  expect(readLines(card('12/29', '12/27'))).toMatchObject({ dueOn: { value: '2026-12-27' } });
});

test('a day that no year has is none', () => {
  expect(readLines(card('2/30', '2/31'))).toMatchObject({
    priceJpy: { value: 12_500 },
    buyBy: { missing: 'buy-by' },
    dueOn: { missing: 'due-date' },
  });
});

test('a day that no year has leaves another one beside it unbelieved', () => {
  expect(readLines(`${card('12/29', '2/30')}<p>購入期限 2/30</p>`)).toMatchObject({
    buyBy: { missing: 'buy-by' },
  });
  expect(readLines(card('12/29', '2/30'))).toMatchObject({
    buyBy: { value: '2026-12-29' },
    dueOn: { missing: 'due-date' },
  });
});

test('labels and values on lines of their own are read as well', () => {
  const { url, now } = showFixture('proposal/hostile');
  find('main > div').remove();
  expect(readProposal(document, url, now)).toMatchObject({
    priceJpy: { value: 40_000 },
    buyBy: { value: '2026-11-24' },
    dueOn: { value: '2026-12-20' },
  });
});

test('the same card twice is one, and two that differ are none', () => {
  expect(readLines(card('12/29', '1/15').repeat(2))).toMatchObject({
    priceJpy: { value: 12_500, agreed: 2 },
  });
  expect(readLines(`${card('12/29', '1/15')}<p>購入期限：1/31</p>`)).toMatchObject({
    priceJpy: { value: 12_500 },
    buyBy: { missing: 'ways-disagree:buy-by' },
  });
});

test('a sentence about the price of an offer is not its price', () => {
  expect(
    readLines('<p>前回の 提案額 500円 は 購入期限 12/29 まで</p><p>提案額 500円でした。</p>'),
  ).toEqual({
    ...{ kind: 'not-a-page', why: 'unknown-layout' },
  });
});

test('an offer of which only the price is there is read as far as it goes', () => {
  expect(readLines('<p>提案額：１２，５００円</p>')).toMatchObject({
    priceJpy: { value: 12_500 },
    buyBy: { missing: 'buy-by' },
    dueOn: { missing: 'due-date' },
  });
});

test('a thread with offers under the address of one is not that one', () => {
  const { now } = showFixture('proposal/plain');
  find('main').innerHTML = `<div id="threadWrapper">${card('12/29', '1/15')}</div>`;
  expect(readProposal(document, URL_OF_PAGE, now)).toEqual({
    ...{ kind: 'not-a-page', why: 'unknown-layout' },
  });
});

test('a page that shows nothing of an offer is waited for, then said to be unreadable', () => {
  const { url, now } = showFixture('proposal/plain');
  find('main').replaceChildren();
  const look = lookAtMypage(document);
  expect(look.take(url, now)).toBe('not-yet');
  expect(look.take(url, now + 20_000)).toMatchObject({
    reading: { kind: 'proposal', proposalId: '4000001', buyBy: { missing: 'buy-by' } },
  });
});

test.each(['plain/login', 'plain/not-found', 'plain/forbidden', 'plain/maintenance'])(
  '%s under the address of an offer is none and no loss',
  (name) => {
    const { now } = showFixture(name);
    expect(lookAtMypage(document).take(URL_OF_PAGE, now)).toBe('nothing');
  },
);
