/** What people really did in a room, to the second. Nothing of it is read from a page. */
export type DeedKind =
  | 'buyer-writes'
  | 'seller-writes'
  | 'seller-gives-notice'
  | 'buys-option'
  | 'delivers'
  | 'returns'
  | 'accepts'
  | 'reviews';

export interface Deed {
  kind: DeedKind;
  /** Epoch ms, a whole second. */
  at: number;
}

export interface History {
  /** The payment opens the room, and the order list prints its day (2026-08). */
  openedAt: number;
  hasAutomaticRow: boolean;
  /** The row of a bought option is signed by the site, or looks like the buyer's words. */
  isOptionSigned: boolean;
  /** Firms that pay by invoice may send a delivery back as often as they like. */
  isInspection: boolean;
  /** Ascending, no two in the same second. What the site does not allow at its moment is not done. */
  deeds: Deed[];
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const writesAsSeller = (kind: string): boolean =>
  kind === 'seller-writes' || kind === 'seller-gives-notice' || kind === 'delivers';

/** The same history in which the seller has written once more; where that second is taken, as it was. */
export function withSellerMessage(history: History, at: number): History {
  if (at <= history.openedAt || history.deeds.some((deed) => deed.at === at)) return history;
  const deeds = [...history.deeds, { kind: 'seller-writes' as const, at }];
  return { ...history, deeds: deeds.sort((a, b) => a.at - b.at) };
}
