import type { Moment } from '../japan-time/moment.ts';

export const CLOCKS = [
  'first-contact',
  'seller-silence',
  'own-reply',
  'buyer-cancel-request',
  'seller-cancel-request',
  'buyer-silence',
  'own-nudge',
  'own-notice',
  'notice',
  'delivery-check',
  'after-acceptance',
  'due-date',
  'room-limit',
  'review',
  'quote',
  'proposal',
  'payout',
  'custom',
] as const;
export type Clock = (typeof CLOCKS)[number];

export type Owner = 'seller' | 'buyer' | 'site';

/** Where a deadline comes from. What the page prints beats a rule, a rule beats a preference. */
export type Basis = 'page' | 'rule' | 'own';

export type DutyState = 'running' | 'overdue' | 'paused' | 'met' | 'expired' | 'unknown';

/** Who owes what by when, and why. Nothing in it depends on the present moment. */
export interface Duty {
  roomId: string;
  clock: Clock;
  owner: Owner;
  basis: Basis;
  startedAt: Moment;
  /** Seller's duties alarm on `from`; forecasts promise `until`. */
  due: Moment;
  /** How it ended, if it has. */
  ended: { state: 'met' | 'expired'; at: Moment; because: string } | null;
  /** Ids of the events it was concluded from. */
  because: string[];
  /** `first-contact@2021-08` */
  rule: string;
  /** It stands still since then, epoch ms, for a reason of the seller's. */
  paused: { since: number; reason: string; because: string } | null;
  /** In the seller's own words, where she set it. */
  label: string | null;
  /** The printed sentence, when the basis is `page`. */
  sentence: string | null;
}

/** What nobody can catch up on: when its time is over there is nothing left to do. */
export const LAPSING: ReadonlySet<Clock> = new Set<Clock>(['review', 'payout']);

export function stateOf(duty: Duty, now: number): DutyState {
  if (duty.ended) return duty.ended.state;
  if (duty.paused) return 'paused';
  if (LAPSING.has(duty.clock) && now > duty.due.until) return 'expired';
  return now >= duty.due.from ? 'overdue' : 'running';
}

/** It may be over and may not be: nobody shall give up on a deadline that may still run. */
export const isAboutNow = ({ due }: Duty, now: number): boolean =>
  now >= due.from && now < due.until;

export const isOpen = (duty: Duty): boolean => duty.ended === null;

/** Its time runs: neither over nor standing still. */
export const isTicking = (duty: Duty): boolean => duty.ended === null && duty.paused === null;
