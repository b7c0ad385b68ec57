import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaleRow, SalesFileReading } from '../../../utils/site/readings/money.ts';
import { dayOf } from '../../../utils/japan-time/calendar.ts';
import { readSalesFile } from '../../../utils/site/sales-file/read-sales-file.ts';
import type { SalesFile } from '../../../utils/site/sales-file/parse-sales-file.ts';
import { NOW } from '../../support/readings.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures-files/sales');

export const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(FOLDER, `${name}.csv`)));

/** What the reader says of a text, as a spreadsheet would save it. */
export const readText = (text: string) => readSalesFile(new TextEncoder().encode(text), NOW);

export function requireRead(read: ReturnType<typeof readSalesFile>): SalesFile {
  if ('why' in read) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

/** The header of 2019 without what nobody needs. */
export const HEADER = '売上確定日,トークルームNo,購入者名,内訳,売上金額';

/** A file row; give only what the test is about. */
export const saleRow = (
  part: Partial<SaleRow> & { on?: { month: number; day: number } } = {},
): SaleRow => {
  const { on = { month: 11, day: 20 }, ...given } = part;
  return {
    roomId: '18000001',
    creditedAt: dayOf({ year: 2026, ...on }),
    netJpy: 13_260,
    ...{ part: '基本料金', title: 'ロゴ制作いたします', buyer: 'さくら' },
    ...given,
  };
};

export const salesFile = (rows: SaleRow[], readAt = NOW): SalesFileReading => ({
  ...{ kind: 'sales-file', readAt, rows },
});
