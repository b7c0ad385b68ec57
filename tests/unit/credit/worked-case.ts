import { japan } from '../../support/readings.ts';

/** A time is `2026-11-05 10:00` in Japan. */
export type Time = string;

export type Fact =
  | [Time, 'bought' | 'delivered' | 'returned' | 'accepted' | 'closed' | 'cancelled']
  | [Time, 'option' | 'unsigned option' | 'tip' | 'asks to cancel']
  /** Net yen, what the file calls it, and when the payout was asked for. */
  | [Time, 'credited', number, string?, Time?]
  /** By hand: `service`, `option 1`, `tip 2`; null takes it back. */
  | [Time, 'sets', string, number | null];

/** Which page was looked at; `no-step` or `not-whole` where it could not be read, or its printed limit. */
export type Look = [Time, 'list' | 'room' | 'revenue' | 'file', string?];

export interface WorkedCase {
  name: string;
  /** Yen on the order list; null: no list was looked at. */
  price: number | null;
  title?: string;
  kind?: 'subscription';
  /** What the order list calls the day of the sale, where it is not the day of the payment. */
  soldOn?: string;
  fees?: { service: string; perMille: number; since: string }[];
  facts: Fact[];
  looks: Look[];
  now: Time;
  expected: Partial<Expected> & Pick<Expected, 'state' | 'gross' | 'fee' | 'net'>;
}

export interface Expected {
  state: string;
  gross: number | null;
  fee: number | null;
  net: number | null;
  isActual: boolean;
  isComplete: boolean;
  /** Kind, gross, fee, net of each part. */
  parts: [string, number | null, number | null, number | null][];
  perMille: number | null;
  isFeeCertain: boolean;
  mayBeMore: boolean;
  from: Time | null;
  until: Time | null;
  creditedFrom: Time | null;
  creditedUntil: Time | null;
  requestedBy: Time | null;
  paidFrom: string | null;
  paidUntil: string | null;
  reason: string;
  contradictions: string[];
  isOverdue: boolean;
  difference: number | null;
  pages: string[];
}

/** Epoch ms. */
export function at(time: Time): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = time.split(/[- :]/).map(Number);
  return japan(year, month, day, hour, minute);
}
