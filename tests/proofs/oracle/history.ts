/** What people really did in a room, to the second. Nothing of it is read from a page. */
export type DeedKind =
  | 'buyer-writes'
  | 'seller-writes'
  | 'seller-gives-notice'
  | 'buys-option'
  | 'delivers'
  | 'returns'
  | 'accepts'
  | 'reviews'
  | 'sets-due-date'
  | 'takes-due-date-back'
  | 'buyer-asks-to-cancel'
  | 'seller-asks-to-cancel'
  /** The other side does, without a word. */
  | 'agrees-to-cancel'
  | 'refuses-to-cancel'
  | 'ends-subscription';

export interface Deed {
  kind: DeedKind;
  /** Epoch ms, a whole second. */
  at: number;
  /** Epoch ms: until when a notice gives time; the midnight with which the day of a due date is over. */
  named?: number;
}

export interface History {
  kind: 'order' | 'subscription';
  /** The payment opens the room, and the order list prints its day (2026-08). */
  openedAt: number;
  /** Within how many hours the site wants the first word, and says so in its banner. */
  contactHours: number;
  hasAutomaticRow: boolean;
  /** The row of a bought option is signed by the site, or looks like the buyer's words. */
  isOptionSigned: boolean;
  /** Firms that pay by invoice may send a delivery back as often as they like. */
  isInspection: boolean;
  /** While a request to cancel waits the step bar may call it something: it was never seen. */
  isRequestInStep: boolean;
  /** The page says that no due date is set, or nothing of due dates at all. */
  isUnsetDayPrinted: boolean;
  /** Ascending, no two in the same second. What the site does not allow at its moment is not done. */
  deeds: Deed[];
}

/** A plain sale, of which the page shows what there is to see. */
export const PLAIN: Omit<History, 'openedAt' | 'deeds'> = {
  kind: 'order',
  contactHours: 48,
  hasAutomaticRow: true,
  isOptionSigned: true,
  isInspection: false,
  isRequestInStep: false,
  isUnsetDayPrinted: true,
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The first midnight in Japan after it, epoch ms. */
export const nextMidnight = (at: number): number => at - ((at + 9 * HOUR) % DAY) + DAY;

export const writesAsSeller = (kind: string): boolean =>
  kind === 'seller-writes' || kind === 'seller-gives-notice' || kind === 'delivers';

/** The same history in which the seller has written once more; where that second is taken, as it was. */
export function withSellerMessage(history: History, at: number): History {
  if (at <= history.openedAt || history.deeds.some((deed) => deed.at === at)) return history;
  const deeds = [...history.deeds, { kind: 'seller-writes' as const, at }];
  return { ...history, deeds: deeds.sort((a, b) => a.at - b.at) };
}
