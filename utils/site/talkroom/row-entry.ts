import type { Moment } from '../../japan-time/moment.ts';
import type { MessageReading } from '../readings/talkroom.ts';
import type { ParsedRow } from './row.ts';

/** One row: what was read of it, what its neighbours add, and whether that has been handed on. */
export interface RowEntry {
  parsed: ParsedRow;
  at: Moment | null;
  ordinal: number;
  message: MessageReading | null;
  isConfirmed: boolean;
  /** Its side hangs on a name that this page has shown to be worth nothing. */
  isDoubted: boolean;
}
