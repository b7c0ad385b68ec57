// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { readOrderList } from '../../../utils/site/order-list-reader.ts';
import type { OrderListReading } from '../../../utils/site/readings/lists.ts';
import { hashOf, renameClasses } from '../../mutations/page-changes.ts';
import { all, find } from './changed-page.ts';
import { showFixture } from './fixtures.ts';

/** Opens a list with quotes, changes its page, and reads it. */
function readChanged(name: string, change: () => void): OrderListReading {
  const { url, now } = showFixture(`order-list/${name}`);
  change();
  const reading = readOrderList(document, url, now);
  if (reading.kind !== 'order-list') throw new Error(reading.why);
  return reading;
}
const readQuotes = (change: () => void) => readChanged('requests', change).quotes;

test('a quote that stands twice is one, and its facts agree', () => {
  expect(readQuotes(() => undefined)[0]).toEqual({
    quoteId: '3000001',
    buyer: { value: 'こはる', how: 'structure', agreed: 2 },
    proposeBy: { value: '2026-11-22', how: 'text', agreed: 2 },
    canPropose: { value: true, how: 'structure', agreed: 1 },
  });
});

test('quotes are found without any class as well', () => {
  const plain = readQuotes(() => undefined);
  expect(readQuotes(() => all('[class]').forEach((one) => one.removeAttribute('class')))).toEqual(
    plain,
  );
});

test('two people in the row of a quote are a disagreement, even of one name', () => {
  const [quote] = readQuotes(() =>
    find('[href="/users/100011"]').insertAdjacentHTML('afterend', '<a href="/users/9">こはる</a>'),
  );
  expect(quote?.buyer).toEqual({ missing: 'ways-disagree:buyer' });
});

test('a day to propose by that has passed is not believed while it can be proposed', () => {
  const [quote] = readQuotes(() => {
    for (const line of all('p')) {
      if (line.textContent.startsWith('提案期限')) line.textContent = '提案期限：2026/11/18';
    }
  });
  expect(quote?.proposeBy).toEqual({ missing: 'ways-disagree:propose-by' });
});

test('a question that names a day in its title or its sender sets no day', () => {
  const [, , quote] = readQuotes(() => {
    for (const list of all('dl')) list.remove();
    find('a[href="/customize/requests/3000003"]').outerHTML =
      '<p><a href="/customize/requests/3000003">提案期限 2030/01/01</a></p>';
  });
  expect(quote).toMatchObject({ quoteId: '3000003', proposeBy: { missing: 'propose-by' } });
});

test('a room that came from a quote is a room with all it says, and no quote', () => {
  const before = readChanged('required', () => undefined);
  const { rooms, quotes } = readChanged('required', () =>
    find('.d-providerTalkroomCassetteBlock-pc').insertAdjacentHTML(
      'beforeend',
      '<a href="/customize/requests/3000008">相談を見る</a>',
    ),
  );
  expect(rooms).toEqual(before.rooms);
  expect(quotes.map(({ quoteId }) => quoteId)).toEqual(['3000001']);
});

test('rooms and quotes without classes keep to themselves', () => {
  const { rooms, quotes } = readChanged('required', () => renameClasses(hashOf)(document));
  expect(rooms.map(({ title }) => title)).toMatchObject([
    { value: '似顔絵を描きます' },
    { value: '写真を切り抜きます' },
  ]);
  expect(quotes).toMatchObject([{ buyer: { value: 'こはる' } }]);
});

test('a quote in the tab of what is over asks for nothing', () => {
  const { now } = showFixture('order-list/requests');
  const closed = readOrderList(document, 'https://coconala.com/mypage/received_orders/closed', now);
  expect(closed).toMatchObject({ kind: 'order-list', found: { value: 3 }, quotes: [] });
});
