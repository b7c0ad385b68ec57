import { millisecondsInMinute } from 'date-fns/constants';
import { isPreSale } from '../deadlines/pre-sale.ts';
import type { Room, Stage } from '../timeline/room.ts';
import type { Act, Refusal } from './supposition.ts';

/**
 * What cannot be done in a room as it stands; null where it can.
 *
 * @param notBefore the present moment, or the last thing that was supposed
 */
export function whyRefused(room: Room, act: Act, notBefore: number): Refusal | null {
  if (room.stage === 'closed' || room.stage === 'cancelled') return 'closed';
  if (act.kind === 'deliver') {
    if (!canBeDelivered(room)) return 'closed';
    if (IS_DELIVERED.has(room.stage)) return 'already-delivered';
  }
  if (act.kind === 'accept' && room.stage !== 'delivered') return 'not-delivered';
  if (act.kind === 'notice' && act.deadline <= act.at) return 'past';
  return minute(act.at) < minute(notBefore) ? 'past' : null;
}

/** A subscription has no formal delivery, nor has anything that comes before a sale. */
const canBeDelivered = (room: Room): boolean => room.kind !== 'subscription' && !isPreSale(room);

/** While a delivery is checked the site lets nobody deliver, nor after its acceptance. */
const IS_DELIVERED: ReadonlySet<Stage> = new Set<Stage>(['delivered', 'accepted']);

/** People name minutes: this one has not passed. */
const minute = (moment: number): number => Math.floor(moment / millisecondsInMinute);
