import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { fromJapanClock, parseIsoDay } from '../../japan-time/calendar.ts';
import type { WorkingTime } from '../../japan-time/working-time.ts';
import type { RoomKind } from '../../site/readings/talkroom.ts';
import type { Moment } from '../../japan-time/moment.ts';
import type { Stage } from '../../timeline/room.ts';
import type { Clock, Owner } from '../duty.ts';

/** The place in a room's timeline from which a clock runs. */
export type Start =
  | 'opening'
  | 'oldest-unanswered-buyer-message'
  | 'oldest-question'
  | 'oldest-unanswered-seller-message'
  | 'last-buyer-message-or-opening'
  | 'notice-sent'
  | 'formal-delivery'
  | 'acceptance'
  | 'cancel-request'
  | 'own-cancel-request'
  | 'due-date-set'
  | 'day-printed'
  | 'closing'
  | 'credit'
  | 'set-by-hand';

/** What ends it in the owner's favour. */
export type End =
  | 'first-seller-message'
  | 'next-seller-message'
  | 'next-buyer-message'
  | 'next-buyer-message-or-notice'
  | 'buyer-reaction'
  | 'seller-reaction'
  | 'request-answered'
  | 'formal-delivery'
  | 'answer'
  | 'closing'
  | 'own-rating'
  | 'payout-request'
  | 'done-by-hand';

/** Before a sale no clock of a sale runs, whatever is written there. */
export const PRE_SALE: readonly RoomKind[] = ['direct-message', 'quote', 'proposal'];

/** How long a clock runs. `named` is the date that the notice itself, or she, names. */
export type Length = { hours: number } | { days: number } | 'named';

/** The table's length, hers, and since when, epoch ms, hers counts. */
interface ChangedLength {
  ofTable: Length;
  ofSeller: Length;
  changedAt: number;
}

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
  /** Where sources differ: it is over at the latest after so long. */
  atMost?: Length;
  /** The seller's own working hours, in which alone it runs; without them it is calendar time. */
  workingTime?: WorkingTime;
  rounding: 'none' | 'next-full-hour';
  /** The stages in which it runs. */
  stages: readonly Stage[];
  /** Epoch ms: it holds for what began in this time; the site did it otherwise before and after. */
  inForce: Moment;
  /** Where the seller changed a number: it holds for what was still open in this time. */
  changed?: Moment & ChangedLength;
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

/** Since the site is known to do it so, `YYYY-MM-DD` in Japan; `until` is the day of the next change. */
export function inForceFrom(since: string, until?: string): Moment {
  return {
    from: startOf(since),
    until: until === undefined ? Infinity : startOf(until) - 1,
  };
}

function startOf(isoDay: string): number {
  const day = parseIsoDay(isoDay);
  if (!day) throw new Error(`no such day: ${isoDay}`);
  return fromJapanClock(day);
}

/** What the seller wishes has no beginning. */
export const ALWAYS: Moment = { from: -Infinity, until: Infinity };

export const ruleIdOf = ({ clock, version }: Pick<Rule, 'clock' | 'version'>): string =>
  `${clock}@${version}`;

export function lengthInMs(length: Length): number {
  if (length === 'named') return 0;
  return 'hours' in length ? length.hours * millisecondsInHour : length.days * millisecondsInDay;
}
