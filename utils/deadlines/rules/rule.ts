import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import type { RoomKind } from '../../site/readings/talkroom.ts';
import type { Stage } from '../../timeline/room.ts';
import type { Clock, Owner } from '../duty.ts';

/** The place in a room's timeline from which a clock runs. */
export type Start =
  | 'opening'
  | 'oldest-unanswered-buyer-message'
  | 'oldest-unanswered-seller-message'
  | 'last-buyer-message-or-opening'
  | 'notice-sent'
  | 'formal-delivery'
  | 'acceptance'
  | 'cancel-request'
  | 'due-date-set'
  | 'day-printed';

/** What ends it in the owner's favour. */
export type End =
  | 'first-seller-message'
  | 'next-seller-message'
  | 'next-buyer-message'
  | 'next-buyer-message-or-notice'
  | 'buyer-reaction'
  | 'seller-reaction'
  | 'formal-delivery'
  | 'answer'
  | 'closing';

/** Before a sale no clock of a sale runs, whatever is written there. */
export const PRE_SALE: readonly RoomKind[] = ['direct-message', 'quote', 'proposal'];

/** How long a clock runs. `named` is the date that the notice itself names. */
export type Length = { hours: number } | { days: number } | 'named';

export type Confidence = 'high' | 'medium' | 'low' | 'own';

/**
 * One clock of the site, or one preference of the seller, as data: what a person can look up,
 * doubt and change. `utils/deadlines/duties-of.ts` reads it; no number stands anywhere else.
 */
export interface Rule {
  clock: Clock;
  /** The month since which the site is known to do it so; for own rules the month they were set. */
  version: string;
  owner: Owner;
  basis: 'rule' | 'own';
  start: Start;
  end: End;
  length: Length;
  rounding: 'none' | 'next-full-hour';
  /** The stages in which it runs. */
  stages: readonly Stage[];
  /** Kinds of room in which nothing is computed, only read. */
  notComputedFor: readonly RoomKind[];
  /** The page can print this deadline, which then replaces the computed one. */
  isPrinted: boolean;
  /** How long before the earliest due moment something is said; 0 is the moment itself. */
  warnBeforeMs: readonly number[];
  confidence: Confidence;
  /** Where the rule is written down; null for the seller's own. */
  source: string | null;
  /** `YYYY-MM-DD` */
  lastVerified: string;
}

export function lengthInMs(length: Length): number {
  if (length === 'named') return 0;
  return 'hours' in length ? length.hours * millisecondsInHour : length.days * millisecondsInDay;
}
