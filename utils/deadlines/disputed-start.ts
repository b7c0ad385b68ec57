import type { Moment } from '../japan-time/moment.ts';
import type { Room } from '../timeline/room.ts';
import { isOpen } from './duty.ts';
import type { Duty } from './duty.ts';
import { SELLER_SILENCE } from './rules/four-days.ts';
import { lengthInMs } from './rules/rule.ts';

/**
 * Sources differ on where the seller's four days begin: at the buyer's message that waits, as they
 * are counted here, or already at her own last word before it. Until which moment they run by the
 * stricter reading; null where both say the same.
 */
export function strictDueOf(duty: Duty, { lastSellerMessage }: Room): Moment | null {
  if (duty.clock !== 'seller-silence' || !isOpen(duty) || !lastSellerMessage) return null;
  const { from, until } = lastSellerMessage.at;
  const lengthMs = lengthInMs(SELLER_SILENCE.length);
  return from < duty.startedAt.from ? { from: from + lengthMs, until: until + lengthMs } : null;
}
