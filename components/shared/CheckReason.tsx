import { isBlind } from '../../utils/timeline/missing-fields.ts';
import { t } from '../../utils/i18n.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { amountWords } from '../../utils/time-words.ts';
import { missingWords } from './missing-words.ts';

/** Why a room cannot be vouched for. */
export const CheckReason = ({ room, now }: { room: Room; now: number }) => (
  <p class="room-check">{reasonFor(room, now)}</p>
);

function reasonFor(room: Room, now: number): string {
  if (room.missing.includes('never-opened')) return t('check_never_seen');
  if (room.missing.includes('unseen-messages')) return t('check_unseen_messages');
  if (isBlind(room)) return t('check_missing', missingWords(room.missing));
  const { lookedAt } = room.coverage;
  return lookedAt === null
    ? t('check_never_seen')
    : t('check_not_seen', amountWords(timeLeft(lookedAt, now)));
}
