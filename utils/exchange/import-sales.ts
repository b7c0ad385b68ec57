import { sendToBackground } from '../messages.ts';
import { readSalesFile } from '../site/sales-file/read-sales-file.ts';
import type { SalesFileError } from '../site/sales-file/sales-file-error.ts';

export type SalesOutcome =
  | { result: 'imported'; rows: number; rooms: number; newCredits: number; skipped: number }
  | { result: 'refused'; error: SalesFileError };

/** A line is some hundred bytes: whatever is larger than this is no sales file, and is not opened. */
const LARGEST_BYTES = 32_000_000;

/**
 * Reads the chosen file here and hands its rows to the background, the only writer.
 *
 * @throws Trouble where it could not be recorded
 */
export async function importSales(file: Blob, now: number): Promise<SalesOutcome> {
  if (file.size > LARGEST_BYTES) return { result: 'refused', error: { why: 'not-text' } };
  const read = readSalesFile(new Uint8Array(await file.arrayBuffer()), now);
  if ('why' in read) return { result: 'refused', error: read };
  const { reading, skipped } = read;
  const { rooms, credits } = await sendToBackground('sales-file-read', reading);
  const rows = reading.rows.length + skipped;
  return { result: 'imported', rows, rooms, newCredits: credits, skipped };
}
