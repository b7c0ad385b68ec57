import Papa from 'papaparse';
import type { BookRow, Period } from '../credit/bookkeeping.ts';
import type { MoneyPage, PartKind } from '../credit/money.ts';

export const BOOK_COLUMNS = [
  'credited-on',
  'credited-on-is',
  'paid-on',
  'paid-on-is',
  'room',
  'service',
  'buyer',
  'part',
  'gross',
  'fee',
  'net',
  'net-is',
  'source',
] as const;
export type BookColumn = (typeof BOOK_COLUMNS)[number];

/** In the language of whoever asked for the file. */
export interface BookWords {
  headingOf: (column: BookColumn) => string;
  partOf: (part: PartKind) => string;
  sourceOf: (page: MoneyPage) => string;
  actual: string;
  estimated: string;
}

/** `talkroom-banto-2026-11-01_2026-11-30.csv` */
export const bookFileName = ({ from, until }: Period): string =>
  `talkroom-banto-${from}_${until}.csv`;

export const BOOK_FILE_TYPE = 'text/csv;charset=utf-8';

/** Without it spreadsheets take UTF-8 for Shift_JIS. */
const BOM = '\uFEFF';

/**
 * These rows as a table for a spreadsheet, one line each and nothing else: a line of totals among
 * them would be summed up a second time. Amounts are whole yen without commas; empty is unknown.
 */
export function bookkeepingCsv(rows: readonly BookRow[], words: BookWords): string {
  const lines = rows.map((row) => {
    const cells = cellsOf(row, words);
    return BOOK_COLUMNS.map((column) => cells[column]);
  });
  const table = [BOOK_COLUMNS.map(words.headingOf), ...lines];
  const csv = Papa.unparse(table, { newline: '\r\n', escapeFormulae: FORMULA });
  return `${BOM}${csv}\r\n`;
}

/**
 * Titles and names come from pages and may hold anything; a spreadsheet shall reckon nothing of it.
 * Full width is what some Japanese ones take for a formula too. papaparse's own pattern overlooks
 * cells of several lines.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const cellsOf = (row: BookRow, words: BookWords): Record<BookColumn, string | number | null> => ({
  'credited-on': row.creditedOn,
  'credited-on-is': row.isDayCertain ? words.actual : words.estimated,
  'paid-on': row.paidOn,
  'paid-on-is': row.paidOn === null ? null : words.estimated,
  room: row.roomId,
  service: text(row.title),
  buyer: text(row.buyer),
  part: words.partOf(row.part),
  gross: row.grossJpy,
  fee: row.feeJpy,
  net: row.netJpy,
  'net-is': row.netJpy === null ? null : row.isNetActual ? words.actual : words.estimated,
  source: words.sourceOf(row.source),
});

const text = (printed: string | null): string | null => printed?.toWellFormed() ?? null;
