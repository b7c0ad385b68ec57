// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { parseReading } from '../../../utils/site/reading-schema.ts';
import { readRevenue } from '../../../utils/site/revenue-reader.ts';
import { NOW } from '../../support/readings.ts';
import { showFixture } from './fixtures.ts';

test.each([
  ['plain/login', 'login'],
  ['plain/not-found', 'not-found'],
  ['plain/forbidden', 'forbidden'],
  ['plain/maintenance', 'maintenance'],
])('%s under the address of the revenue page is none', (name, why) => {
  showFixture(name);
  expect(readRevenue(document, '', NOW)).toEqual({ kind: 'not-a-page', why });
});

test('rows without any heading of the page are not believed', () => {
  const { now } = showFixture('revenue/plain');
  for (const heading of document.querySelectorAll('h3, section')) heading.remove();
  expect(document.body.textContent).toContain('トークルームNo：18000009');
  expect(readRevenue(document, '', now)).toEqual({ kind: 'not-a-page', why: 'unknown-layout' });
});

test('a buyer who writes a whole revenue page into a message credits nothing', () => {
  const { now } = showFixture('talkroom/conversation');
  const lines = ['売上履歴', '2026/07/26 14:24', 'トークルームNo：18000001', '名刺', 'け', '9 円'];
  const body = document.querySelector('.d-normalMessage');
  body?.replaceChildren(...lines.flatMap((line) => [line, document.createElement('br')]));
  expect(readRevenue(document, '', now)).toEqual({ kind: 'not-a-page', why: 'unknown-layout' });
});

test('a buyer whose name is an error page’s does not hide the revenue', () => {
  const { now, html } = showFixture('revenue/plain');
  const named = html.replace('なぎさ食堂', 'ご指定のページが見つかりませんでした');
  document.documentElement.innerHTML = named;
  expect(readRevenue(document, '', now)).toMatchObject({ rows: { length: 4 } });
});

test('a page on which nothing was credited yet is a page without rows', () => {
  document.body.innerHTML = '<main><p>売上金残高合計</p><p>0 円</p><h2>売上履歴</h2></main>';
  expect(readRevenue(document, '', NOW)).toMatchObject({
    kind: 'revenue',
    found: { value: 0 },
    rows: [],
  });
});

test('what the reader says has the shape that the background takes', () => {
  const { now } = showFixture('revenue/plain');
  const reading = readRevenue(document, '', now);
  expect(parseReading(reading)).toEqual(reading);
  expect(parseReading({ ...reading, rows: [{ roomId: 'x' }] })).toBeUndefined();
});

test('a sale whose amount or time cannot be read is said to be missing, the others are kept', () => {
  const { now, html } = showFixture('revenue/plain');
  for (const change of [
    (text: string) => text.replace(/[\d,]+ 円/g, '￥'),
    (text: string) => text.replace(/\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}/, '十一月十八日'),
  ]) {
    document.documentElement.innerHTML = html;
    const before = readRevenue(document, '', now);
    expect(before).toMatchObject({ found: { value: 4 } });
    document.body.innerHTML = change(document.body.innerHTML);
    expect(readRevenue(document, '', now)).toMatchObject({
      found: { missing: 'ways-disagree:rows' },
    });
  }
});

test('two options of one price are two sales, a page printed twice is read once', () => {
  const { now } = showFixture('revenue/plain');
  const twice = (sale: Element): void => sale.after(sale.cloneNode(true));
  const sales = (): Element[] =>
    [...document.querySelectorAll('main div')].filter(
      ({ textContent, children }) => textContent.includes('トークルームNo') && children.length > 3,
    );
  const [first] = sales();
  if (first) twice(first);
  expect(readRevenue(document, '', now)).toMatchObject({ rows: { length: 5 } });
  const { html } = showFixture('revenue/plain');
  document.documentElement.innerHTML = html;
  const before = readRevenue(document, '', now);
  sales().forEach(twice);
  expect(readRevenue(document, '', now)).toEqual(before);
});
