import type { Moment } from '../../japan-time/moment.ts';
import type { Field } from '../field.ts';

/** One line of 売上履歴. A room may have several: the service, its options, a tip. */
export interface RevenueRow {
  roomId: string;
  /** The printed minute in which the room closed. */
  creditedAt: Moment;
  /** Whole yen after the site's fee. */
  netJpy: number;
  /** The payout was asked for. */
  isRequested: boolean;
}

export interface RevenueReading {
  kind: 'revenue';
  readAt: number;
  found: Field<number>;
  rows: RevenueRow[];
}

/** A line of the sales file that the site makes: a day, not a minute. */
export interface SaleRow {
  roomId: string;
  /** The printed day 売上確定日. */
  creditedAt: Moment;
  /** Whole yen, as the file holds it. */
  netJpy: number;
  /** 内訳: 基本料金, オプション支払い … */
  part: string | null;
  title: string | null;
  buyer: string | null;
}

/** The file is no page: the seller chooses it on the dashboard. */
export interface SalesFileReading {
  kind: 'sales-file';
  readAt: number;
  rows: SaleRow[];
}
