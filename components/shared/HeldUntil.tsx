import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { heldUntil } from './held-until.ts';
import { shortMoment } from './words.ts';

/** A room that she has put off says until when, in every list. */
export function HeldUntil({ row, now }: { row: RoomRow; now: number }) {
  const until = heldUntil(row, now);
  return until === null ? null : (
    <p class="room-held quiet">{t('room_held', shortMoment(until))}</p>
  );
}
