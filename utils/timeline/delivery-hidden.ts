import { fieldOf } from './missing-fields.ts';
import type { Room } from './room.ts';

/** Without these a return, and another delivery, may stand where nobody looked. */
const HIDES_DELIVERY: ReadonlySet<string> = new Set([
  ...['step', 'unknown-step', 'sides', 'stamps'],
  ...['newer', 'newer-messages', 'unseen-messages'],
]);

/**
 * Until when a delivery may have come that nobody saw, epoch ms; null where none can have. Of a
 * room that was never opened the list says when its newest message was written.
 */
export function unseenDeliveryBy(room: Room, lookedAt: number): number | null {
  if (isDeliveryHidden(room)) return lookedAt;
  if (room.coverage.lookedAt !== null) return null;
  return room.listedNewest?.at?.until ?? lookedAt;
}

export const isDeliveryHidden = ({ missing, listedSilentAt, coverage }: Room): boolean =>
  missing.some((name) => HIDES_DELIVERY.has(fieldOf(name))) ||
  (listedSilentAt ?? 0) > (coverage.lookedAt ?? 0);
