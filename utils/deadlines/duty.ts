import type { Moment } from '../japan-time/moment.ts';

export const CLOCKS = [
  'first-contact',
  'seller-silence',
  'own-reply',
  'buyer-cancel-request',
  'buyer-silence',
  'own-nudge',
  'own-notice',
  'notice',
  'delivery-check',
  'after-acceptance',
  'due-date',
  'room-limit',
  'quote',
  'proposal',
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
  /** The printed sentence, when the basis is `page`. */
  sentence: string | null;
}

export const stateOf = (duty: Duty, now: number): DutyState =>
  duty.ended ? duty.ended.state : now >= duty.due.from ? 'overdue' : 'running';

/** It may be over and may not be: nobody shall give up on a deadline that may still run. */
export const isAboutNow = ({ due }: Duty, now: number): boolean =>
  now >= due.from && now < due.until;

export const isOpen = (duty: Duty): boolean => duty.ended === null;
