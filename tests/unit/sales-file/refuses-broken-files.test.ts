import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readSalesFile } from '../../../utils/site/sales-file/read-sales-file.ts';
import { NOW } from '../../support/readings.ts';
import { bytesOf, HEADER, readText } from './sales-files.ts';

const GOOD = '2026/11/8,18000001,さくら,基本料金,"13,260"';
const withThirdRow = (row: string) => readText([HEADER, GOOD, row, GOOD].join('\r\n'));

describe('a file with one broken row is refused whole, with its place', () => {
  test.each([
    ['a day that is none', '2026/2/30,18000001,さくら,基本料金,500', '売上確定日', '2026/2/30'],
    ['an American day', '11/8/2026,18000001,さくら,基本料金,500', '売上確定日', '11/8/2026'],
    ['no day', ',18000001,さくら,基本料金,500', '売上確定日', ''],
    ['a day to come', '2026/11/23,18000001,さくら,基本料金,500', '売上確定日', '2026/11/23'],
    ['letters in the room', '2026/11/8,1.8E+07,さくら,基本料金,500', 'トークルームNo', '1.8E+07'],
    ['no amount', '2026/11/8,18000001,さくら,基本料金,', '売上金額', ''],
    ['a strange comma', '2026/11/8,18000001,さくら,基本料金,"13,26"', '売上金額', '13,26'],
    ['a minus', '2026/11/8,18000001,さくら,基本料金,-500', '売上金額', '-500'],
    ['a fee of a room', '2026/11/8,18000001,さくら,販売手数料,500', '内訳', '販売手数料'],
  ])('%s', (_what, row, column, value) => {
    expect(withThirdRow(row)).toEqual({ why: 'bad-row', row: 3, column, value });
  });

  test.each([
    ['an amount without quotes falls into two', '2026/11/8,18000001,さくら,基本料金,13,260'],
    ['a line that was cut off', '2026/11/8,18000001'],
    ['a quote that nobody closed', '2026/11/8,18000001,"さくら,基本料金,500'],
    ['words after a quote', '2026/11/8,18000001,"さくら"さん,基本料金,500'],
  ])('%s', (_what, row) => {
    expect(withThirdRow(row)).toMatchObject({ why: 'bad-row', row: 3, column: null });
  });

  it('an amount that was cut off at the end of the file', () => {
    const text = [HEADER, GOOD, '2026/11/8,18000001,さくら,基本料金,"13'].join('\r\n');
    expect(readText(text)).toMatchObject({ why: 'bad-row', row: 3, column: null });
  });

  it('counts rows as a spreadsheet does, whatever lines a name holds', () => {
    const name = '2026/11/8,18000001,"さ\r\nく\r\nら",基本料金,500';
    const text = [HEADER, name, '2026/11/8,ABC,はな,基本料金,500'].join('\r\n');
    expect(readText(text)).toMatchObject({ row: 3, column: 'トークルームNo', value: 'ABC' });
  });
});

describe('what is no sales file', () => {
  it('an empty one', () => {
    expect(readText('')).toEqual({ why: 'empty' });
    expect(readText('\ufeff\r\n\r\n')).toEqual({ why: 'empty' });
  });

  it('a picture', () => {
    const picture = new Uint8Array(readFileSync('public/icon/16.png'));
    expect(readSalesFile(picture, NOW)).toEqual({ why: 'not-text' });
  });

  it('a table that a spreadsheet saved as UTF-16', () => {
    const text = `\ufeff${HEADER}\r\n${GOOD}`;
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(readSalesFile(bytes, NOW)).toEqual({ why: 'not-text' });
  });

  it('a workbook', () => {
    const zip = new Uint8Array([...Buffer.from('PK'), 3, 4, 0, 0, ...Buffer.from(HEADER)]);
    expect(readSalesFile(zip, NOW)).toEqual({ why: 'not-text' });
  });

  it('bytes that were cut within a character', () => {
    const bytes = bytesOf('header-2019');
    expect(readSalesFile(bytes.subarray(0, 1), NOW)).toEqual({ why: 'not-text' });
  });

  it('another table, or one in which a column stands twice', () => {
    expect(readText('name,price\na,1')).toEqual({ why: 'no-header', column: '売上確定日' });
    expect(readText(`${HEADER},売上金額`)).toEqual({ why: 'no-header', column: '売上金額' });
  });
});
