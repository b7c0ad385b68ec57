import type { Moment } from '../japan-time/moment.ts';

/** One line of the list: what does not fit, and why. Amounts are whole yen after the fee. */
export type Mismatch = { roomId: string; because: string[] } & (
  | {
      /** The site has counted it; the room itself was never seen here. */
      kind: 'missing-here';
      from: 'revenue' | 'file';
      netJpy: number;
      at: Moment;
    }
  | {
      /** It should stand there by then, epoch ms, and does not, although later was looked. */
      kind: 'missing-there';
      where: 'revenue' | 'file';
      /** null where it is not known how much it should be. */
      netJpy: number | null;
      by: number;
    }
  | {
      kind: 'different-amount';
      between: 'estimate-and-actual';
      /** What came less what was expected. */
      differenceJpy: number;
      netJpy: number;
      /** True: another fee that may hold explains it. */
      isExplained: boolean;
    }
  | { kind: 'different-amount'; between: 'page-and-file'; pageJpy: number; fileJpy: number }
  | {
      kind: 'double';
      /** `other-day`: page and file put it on neighbouring days. `line-twice`: a second line for one service. */
      why: 'other-day' | 'line-twice';
      netJpy: number;
    }
);
