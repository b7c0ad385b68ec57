import type { Moment } from '../japan-time/moment.ts';
import { pointAt } from '../japan-time/moment.ts';
import type { Mark } from '../timeline/room.ts';
import type { Duty } from './duty.ts';

/** One stretch of a clock: from where it ran and what ended it, if something has. */
export interface Run {
  startedAt: Moment;
  because: string[];
  ended: Duty['ended'];
  /** The date that a notice named. */
  named?: number;
  /** What the seller calls it. */
  label?: string;
  /** The day that the page prints. */
  printed?: Moment;
}

export const metBy = ({ at, eventId }: Mark): NonNullable<Duty['ended']> => ({
  state: 'met',
  at,
  because: eventId,
});

export const metByHand = ({ eventId, at }: { eventId: string; at: number }) =>
  metBy({ eventId, at: pointAt(at) });

export const expiredBy = (mark: Mark | null): NonNullable<Duty['ended']> => ({
  state: 'expired',
  at: mark?.at ?? pointAt(0),
  because: mark?.eventId ?? '',
});
