import type { SaleRow } from '../../utils/credit/ageing.ts';
import { bookRowsOf, periodOf } from '../../utils/credit/bookkeeping.ts';
import {
  BOOK_FILE_TYPE,
  bookFileName,
  bookkeepingCsv,
} from '../../utils/exchange/bookkeeping-file.ts';
import { saveFile } from '../shared/save-file.ts';
import { bookWords } from './book-words.ts';

/** @param month `YYYY-MM` */
export function saveBook(page: Document, month: string, sales: readonly SaleRow[]): void {
  const period = periodOf(month);
  const csv = bookkeepingCsv(bookRowsOf(sales, period), bookWords());
  saveFile(page, bookFileName(period), csv, BOOK_FILE_TYPE);
}
