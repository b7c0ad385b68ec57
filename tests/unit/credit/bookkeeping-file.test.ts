import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookRowsOf, periodOf } from '../../../utils/credit/bookkeeping.ts';
import {
  bookFileName,
  bookkeepingCsv,
  BOOK_COLUMNS,
} from '../../../utils/exchange/bookkeeping-file.ts';
import { NOW } from '../../support/readings.ts';
import { counted, parsed, WORDS } from './bookkeeping-rows.ts';

const SEED = 20261121;

describe('the file of the books', () => {
  it('opens in a spreadsheet: marked UTF-8, lines as Windows ends them, one line per row', () => {
    const csv = bookkeepingCsv(bookRowsOf([counted('1', NOW)], periodOf('2026-11')), WORDS);
    expect(new TextEncoder().encode(csv).slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.slice(1).split('\r\n')).toEqual([
      BOOK_COLUMNS.join(','),
      '2026-11-20,確定,,,1,ロゴ制作いたします,さくら,service,10000,2200,7800,確定,revenue',
      '',
    ]);
    expect(bookFileName(periodOf('2026-11'))).toBe('talkroom-banto-2026-11-01_2026-11-30.csv');
  });

  it.each(['=1+1', '+81', '-1', '@SUM(A1)', '\tx', '\rx', '=cmd|x\nsecond line', '＝1＋1', '＠x'])(
    'reckons nothing of a name like %j',
    (name) => {
      const row = counted('1', NOW);
      row.room = { ...row.room, buyer: name, title: name };
      expect(parsed([row])[0]).toMatchObject({ buyer: `'${name}`, service: `'${name}` });
    },
  );

  it('carries any words of a page through commas, quotes and lines, and no cell becomes a formula', () => {
    const anyName = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom('=', '+', '"', "'", ',', '\r', '\n', 'あ'), maxLength: 6 }),
    );
    const names = fc.sample(fc.tuple(anyName, anyName), { numRuns: 2000, seed: SEED });
    const row = counted('1', NOW);
    const rows = names.map(([title, buyer]) => ({ ...row, room: { ...row.room, title, buyer } }));
    const kept = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
    expect(parsed(rows).map(({ service, buyer, net }) => [service, buyer, net])).toEqual(
      names.map(([title, buyer]) => [kept(title), kept(buyer), '7800']),
    );
  });
});
