import { millisecondsInHour } from 'date-fns/constants';
import { stateOf } from '../deadlines/duty.ts';
import type { Clock, Duty } from '../deadlines/duty.ts';
import type { Room } from '../timeline/room.ts';
import type { TemplateId } from './template.ts';

export interface Suggestion {
  id: TemplateId;
  reason:
    'no-contact-yet' | 'buyer-silent' | 'buyer-silent-long' | 'delivered-silent' | 'review-wanted';
}

/** The one next text that fits the room's stage and turn, with its reason; null where none does. */
export function suggestTemplate(
  { room, duties }: { room: Room; duties: readonly Duty[] },
  now: number,
): Suggestion | null {
  const isOverdue = (clock: Clock): boolean =>
    duties.some((duty) => duty.clock === clock && stateOf(duty, now) === 'overdue');
  if (room.stage === 'open' && !room.firstSellerMessage && room.turn === 'seller') {
    return { id: 'first-thanks', reason: 'no-contact-yet' };
  }
  if (room.stage === 'open' && wroteLately(room, now)) return null;
  if (isOverdue('own-notice')) return { id: 'notice-cancel', reason: 'buyer-silent-long' };
  if (isOverdue('own-nudge')) return { id: 'nudge', reason: 'buyer-silent' };
  if (room.stage === 'delivered' && room.turn === 'buyer') {
    return { id: 'review-request', reason: 'review-wanted' };
  }
  return null;
}

/** Nobody is asked twice within three days. */
const COOL_DOWN_MS = 72 * millisecondsInHour;

const wroteLately = ({ lastSellerMessage }: Room, now: number): boolean =>
  lastSellerMessage !== null && now - lastSellerMessage.at.until < COOL_DOWN_MS;
