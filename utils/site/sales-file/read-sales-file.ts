import { decodeSalesFile } from './decode.ts';
import { parseSalesFile } from './parse-sales-file.ts';
import type { SalesFile } from './parse-sales-file.ts';
import type { SalesFileError } from './sales-file-error.ts';

/** From the bytes of the chosen file. */
export function readSalesFile(bytes: Uint8Array, now: number): SalesFile | SalesFileError {
  if (bytes.length === 0) return { why: 'empty' };
  const text = decodeSalesFile(bytes);
  return text === undefined ? { why: 'not-text' } : parseSalesFile(text, now);
}
