import type { Moment } from '../japan-time/moment.ts';

/** What a sale will bring, and between which moments it is going to be counted. */
export interface Credit {
  roomId: string;
  state: 'expected' | 'credited';
  /** Whole yen; null until the order list with the price was seen. */
  grossJpy: number | null;
  /** What the revenue page printed, else the estimate. */
  netJpy: number | null;
  /** The price less the fee; null without the price. */
  estimatedNetJpy: number | null;
  /** True: `netJpy` stands on the revenue page. False: it is an estimate. */
  isNetActual: boolean;
  /** null when it is credited, or when nothing known bounds it. */
  expected: Moment | null;
  creditedAt: Moment | null;
  reason: 'after-delivery' | 'after-acceptance' | 'room-limit' | 'closed' | 'revenue-page';
  because: string[];
}
