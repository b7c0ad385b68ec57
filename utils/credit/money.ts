import type { Moment } from '../japan-time/moment.ts';

/** How far the money of a sale has come; all of it is in one of these at any moment. */
export const MONEY_STATES = [
  'not-delivered',
  'with-buyer',
  'second-round',
  'accepted',
  'at-limit',
  'credited',
  'requested',
  'paid',
  'cancelled',
  'unknown',
] as const;
export type MoneyState = (typeof MONEY_STATES)[number];

/** The states in which the money is on its way: nothing but time and the buyer are waited for. */
export const ON_ITS_WAY: ReadonlySet<MoneyState> = new Set<MoneyState>([
  'with-buyer',
  'second-round',
  'accepted',
  'at-limit',
]);

/** The states in which the site has counted it. */
export const COUNTED: ReadonlySet<MoneyState> = new Set<MoneyState>([
  'credited',
  'requested',
  'paid',
]);

/** Where a fact came from; `hand` is what the seller set down herself. */
export type MoneyPage = 'talkroom' | 'order-list' | 'revenue' | 'file' | 'hand';

export interface MoneySource {
  eventId: string;
  page: MoneyPage;
}

export type PartKind = 'service' | 'option' | 'tip' | 'other';

/** The service, an option, a tip, or a line of the revenue page that fits none of them. */
export interface SalePart {
  /** `service`, or the event that shows the part: what a deed that sets its amount names. */
  id: string;
  kind: PartKind;
  /** When it was paid; of the service, when the room opened. */
  at: Moment | null;
  /** Whole yen; null where no page printed it and she has not set it. */
  grossJpy: number | null;
  isGrossByHand: boolean;
  /** What the site showed, else the estimate; null where the sale is counted and this part was not seen. */
  netJpy: number | null;
  /** The gross less the net; null where one of them is. */
  feeJpy: number | null;
  isNetActual: boolean;
  /** What it should bring by the fee; null without the gross. */
  estimatedNetJpy: number | null;
  /** The fee of the estimate or, where the site showed an amount, the one that explains it; in tenths of a percent. */
  perMille: number | null;
  /** False where sources or days leave several fees, and where the fee is little more than hearsay. */
  isFeeCertain: boolean;
  /** The site may have paid some of that fee back later: it did, to those who sold much, before 2021. */
  mayBeMore: boolean;
  because: string[];
}

/** What pages say that cannot all be true; the site's own money figure is the one that counts. */
export type Contradiction =
  /** The room shows as cancelled. */
  | { kind: 'credited-though-cancelled'; because: string[] }
  /** A look after the credit still showed the room going on. */
  | { kind: 'credited-while-open'; because: string[] }
  /** More than one line is for the service. */
  | { kind: 'credited-twice'; netJpy: number; because: string[] }
  /** No fee that may have been charged explains what was credited. */
  | { kind: 'amount-differs'; expectedJpy: number; creditedJpy: number; because: string[] }
  /** A part of a known amount is on no line, though the sale is. */
  | { kind: 'part-not-credited'; partId: string; because: string[] };

export type MoneyReason =
  | 'not-delivered'
  | 'after-delivery'
  | 'second-round'
  | 'after-acceptance'
  | 'room-limit'
  | 'closed'
  | 'revenue-page'
  | 'sales-file'
  | 'cancelled'
  | 'unknown';

/** The money of one sale: how far it is, how much of it, and when. */
export interface Money {
  roomId: string;
  state: MoneyState;
  parts: SalePart[];
  /** The sum of the parts that are in `netJpy`; null where one of those was seen without its price. */
  grossJpy: number | null;
  /** `grossJpy` less `netJpy`. */
  feeJpy: number | null;
  /** The sum of all parts whose net is known; null where none is. */
  netJpy: number | null;
  /** Every yen of it stands on the revenue page or in the sales file. */
  isNetActual: boolean;
  /** No part is of unknown amount. */
  isComplete: boolean;
  /** When it will be counted; null when it is, and where nothing known bounds it. */
  expected: Moment | null;
  creditedAt: Moment | null;
  /** The payout was asked for by then at the latest, epoch ms; null where it was not seen asked for. */
  requestedBy: number | null;
  /** The first and the last pay-day it can have, `YYYY-MM-DD`, an estimate; null where it was not seen asked for. */
  paidOn: { from: string; until: string } | null;
  reason: MoneyReason;
  /** Ids of the events that the state was concluded from. */
  because: string[];
  /** Where each event named here or in a part came from. */
  sources: MoneySource[];
  contradictions: Contradiction[];
  /** It should be counted by now: only a look at the page can tell. */
  isOverdue: boolean;
  /** What came less what was estimated; null where nothing came or nothing was estimated. */
  differenceJpy: number | null;
}
