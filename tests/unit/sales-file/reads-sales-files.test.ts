import { describe, expect, it, test } from 'vitest';
import { dayOf } from '../../../utils/japan-time/calendar.ts';
import { readSalesFile } from '../../../utils/site/sales-file/read-sales-file.ts';
import { NOW } from '../../support/readings.ts';
import { bytesOf, HEADER, readText, requireRead } from './sales-files.ts';

const read = (name: string) => requireRead(readSalesFile(bytesOf(name), NOW));
const lines = (...rows: string[]): string => [HEADER, ...rows].join('\r\n');

describe('a file that the site made', () => {
  it('of 2019 gives every sale with its day, room, amount and names', () => {
    const { reading, skipped } = read('header-2019');
    expect(skipped).toBe(0);
    const logo = { roomId: '9000001', creditedAt: dayOf({ year: 2019, month: 12, day: 15 }) };
    const tip = { ...logo, netJpy: 1000, part: 'おひねり(追加)', buyer: '髙橋さくら' };
    expect(reading.rows).toEqual([
      {
        ...{ ...logo, netJpy: 36_500, part: '基本料金', buyer: '髙橋さくら' },
        title: 'ロゴ①を制作します～2案',
      },
      { ...tip, title: 'ロゴ①を制作します～2案' },
      { ...tip, title: 'ロゴ①を制作します～2案' },
      {
        ...{ roomId: '9000002', netJpy: 725, part: 'オプション支払い' },
        creditedAt: dayOf({ year: 2019, month: 11, day: 8 }),
        title: '記事を書きます\r\n(3,000字まで)',
        buyer: 'すずき, "はな"',
      },
    ]);
  });

  it('with kinds and payouts gives the sales, and counts fees and blogs as left out', () => {
    const { reading, skipped } = read('header-with-kind');
    expect(reading.rows.map(({ roomId, netJpy }) => [roomId, netJpy])).toEqual([
      ['18000001', 13_260],
      ['18000002', 780],
    ]);
    expect(skipped).toBe(2);
  });

  it('without room numbers is refused, and the lost column is named', () => {
    expect(readSalesFile(bytesOf('header-without-room'), NOW)).toEqual({
      why: 'no-header',
      column: 'トークルームNo',
    });
  });

  it('says the same after a spreadsheet has saved it as UTF-8', () => {
    expect(read('header-2019-saved-again')).toEqual(read('header-2019'));
  });
});

describe('a header', () => {
  const sale = { roomId: '18000001', netJpy: 500, part: null, title: null, buyer: null };

  test.each([
    ['in another order', '売上金額,売上確定日,トークルームNo\n500,2026/11/8,18000001'],
    ['with spaces around', ' 売上金額 ,売上確定日　, トークルーム No\n500,2026/11/8,18000001'],
    [
      'in full width',
      '売上金額,売上確定日,トークルームＮｏ\n５００,２０２６/11/8,１８０００００１',
    ],
    ['with columns nobody knows', '★,売上金額,売上確定日,トークルームNo\n,500,2026/11/8,18000001'],
    ['after an empty line', '\n売上金額,売上確定日,トークルームNo\n500,2026/11/8,18000001\n'],
  ])('%s is understood', (_how, text) => {
    const creditedAt = dayOf({ year: 2026, month: 11, day: 8 });
    expect(requireRead(readText(text)).reading.rows).toEqual([{ ...sale, creditedAt }]);
  });

  it('alone is a file without sales, not an empty one', () => {
    expect(requireRead(readText(`${HEADER}\r\n`)).reading.rows).toEqual([]);
  });
});

test('empty lines at the end say nothing', () => {
  const text = lines('2026/11/8,18000001,さくら,基本料金,500', '', ',,,,', '');
  expect(requireRead(readText(text))).toMatchObject({ reading: { rows: { length: 1 } } });
});

test('ten thousand sales are read in a second', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) =>
      `2026/${1 + (index % 10)}/${1 + (index % 28)},${18_000_000 + index},"さくら, ${index}",基本料金,"13,260"`,
  );
  const bytes = new TextEncoder().encode(lines(...rows));
  const startedAt = performance.now();
  const { reading } = requireRead(readSalesFile(bytes, NOW));
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(reading.rows).toHaveLength(10_000);
});
