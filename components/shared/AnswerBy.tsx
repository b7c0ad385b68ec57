import { t } from '../../utils/i18n.ts';
import { dayOf, parseIsoDay } from '../../utils/japan-time/calendar.ts';
import { preSaleKindOf } from '../../utils/site/room-ids.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { momentWords } from './words.ts';

/** The day that the site prints on a quote or a proposal. */
export function AnswerBy({ room }: { room: Room }) {
  const day = room.answerBy === null ? undefined : parseIsoDay(room.answerBy);
  if (!day) return null;
  const words = momentWords(dayOf(day));
  const kind = preSaleKindOf(room.roomId);
  return (
    <p class="room-until">
      {t(kind === 'quote' ? 'pre_sale_quote_until' : 'pre_sale_proposal_until', words)}
    </p>
  );
}
