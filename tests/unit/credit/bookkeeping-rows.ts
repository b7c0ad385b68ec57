import Papa from 'papaparse';
import { bookRowsOf, periodOf } from '../../../utils/credit/bookkeeping.ts';
import type { SaleRow } from '../../../utils/credit/ageing.ts';
import { bookkeepingCsv } from '../../../utils/exchange/bookkeeping-file.ts';
import type { BookWords } from '../../../utils/exchange/bookkeeping-file.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import { credited, part, saleRow } from './forecast-rows.ts';

export const WORDS: BookWords = {
  headingOf: (column) => column,
  partOf: (kind) => kind,
  sourceOf: (page) => page,
  actual: '確定',
  estimated: '見込み',
};

/** A sale of one line, counted in that minute. */
export const counted = (roomId: string, at: number, netJpy = 7_800): SaleRow =>
  saleRow(
    { roomId, credits: [credited(`${roomId}/credited/1`, netJpy, at)] },
    {
      ...{ state: 'credited', reason: 'revenue-page', creditedAt: minuteOf(at), isNetActual: true },
      parts: [part({ netJpy, isNetActual: true, because: [`${roomId}/credited/1`] })],
      sources: [{ eventId: `${roomId}/credited/1`, page: 'revenue' }],
    },
  );

export const parsed = (rows: readonly SaleRow[], month = '2026-11'): Record<string, string>[] => {
  const csv = bookkeepingCsv(bookRowsOf(rows, periodOf(month)), WORDS);
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
    .data;
};
