import type { PageReading } from '../site/reading.ts';

/** A page that shows nothing known after this long is not slow any more but redesigned. */
export const PATIENCE_MS = 15_000;

interface TakenReading {
  reading: PageReading;
  /** To be called when it has arrived. */
  confirm: () => void;
}

/**
 * `more`: it takes longer than a page may be held up, and goes on where it is asked again. `not-yet`:
 * the page is still on its way. `nothing`: there is nothing here to read.
 */
export type Taken = TakenReading | 'more' | 'not-yet' | 'nothing';

/** One document over its life, in which the site may go from page to page without a new load. */
export interface Look {
  take(url: string, now: number): Taken;
  /** What changed since the last reading. */
  note(records: readonly MutationRecord[]): void;
  /** A reading that is too long to be handed over at once; where it is not there, none is. */
  split?: (reading: PageReading) => readonly PageReading[];
}
