import { isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import type { Moment } from '../japan-time/moment.ts';
import { payDayFor } from './pay-days.ts';
import type { PayDay } from './pay-days.ts';

/** Until when what was counted must be asked for. */
export interface RequestPlan {
  /** The payout that comes next, if she asks by `askBy`. */
  next: PayDay;
  /** Epoch ms: the cut-off of that payout, or the end of the time in which it can be asked for at all. */
  askBy: number;
  /** The last payout in reach. */
  last: PayDay;
  /** The end of the 120 days of the oldest line that waits to be asked for. */
  limit: Moment;
  /** The 120 days are over: it was sent by itself, or waits at the support. */
  isOver: boolean;
  because: string[];
}

/** @returns null where nothing is known to wait to be asked for */
export function planRequest(duties: readonly Duty[], now: number): RequestPlan | null {
  const [oldest] = duties
    .filter((duty) => duty.clock === 'payout' && isOpen(duty))
    .sort((a, b) => a.due.from - b.due.from);
  if (!oldest) return null;
  const { due: limit, because } = oldest;
  const next = payDayFor(now);
  return {
    ...{ next, limit, because },
    askBy: Math.min(next.requestBy, limit.from),
    last: payDayFor(limit.from),
    isOver: now > limit.until,
  };
}
