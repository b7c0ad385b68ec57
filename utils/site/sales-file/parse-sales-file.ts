import Papa from 'papaparse';
import type { SalesFileReading, SaleRow } from '../readings/money.ts';
import { findColumns } from './columns.ts';
import { readRow } from './read-row.ts';
import type { SalesFileError } from './sales-file-error.ts';

export interface SalesFile {
  reading: SalesFileReading;
  /** Rows without a room: fees, transfers, blogs. */
  skipped: number;
}

/**
 * The rows of a sales file, all of them or none.
 *
 * @param now when it was chosen, epoch ms; a sale of tomorrow is none
 */
export function parseSalesFile(text: string, now: number): SalesFile | SalesFileError {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
  const headerAt = data.findIndex((cells) => !isBlank(cells));
  const header = data[headerAt];
  if (!header) return { why: 'empty' };
  const columns = findColumns(header);
  if ('why' in columns) return columns;
  const [broken] = errors;
  if (broken) return brokenRow(broken.row ?? 0, data);

  const rows: SaleRow[] = [];
  let skipped = 0;
  for (const [index, cells] of data.entries()) {
    if (index <= headerAt || isBlank(cells)) continue;
    // A quote or a comma too many would shift every column after it.
    if (cells.length !== header.length) return brokenRow(index, data);
    const row = readRow(cells, columns, now);
    if (row === 'no-room') skipped += 1;
    else if ('why' in row) return { ...row, row: index + 1 };
    else rows.push(row);
  }
  return { reading: { kind: 'sales-file', readAt: now, rows }, skipped };
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const brokenRow = (index: number, rows: readonly string[][]): SalesFileError => ({
  ...{ why: 'bad-row', row: index + 1, column: null },
  value: rows[index]?.join(',') ?? '',
});
