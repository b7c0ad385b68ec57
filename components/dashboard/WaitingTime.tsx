import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import { preSaleKindOf } from '../../utils/site/room-ids.ts';
import { amountWords } from '../../utils/time-words.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import type { Room } from '../../utils/timeline/room.ts';
import type { Waiter } from '../../utils/timeline/turn-changes.ts';
import { waitingTimeOf } from '../../utils/timeline/waiting-time.ts';
import type { WaitingTime as Waiting } from '../../utils/timeline/waiting-time.ts';
import './waiting-time.css';

interface Props {
  events: readonly TimelineEvent[];
  room: Room;
  now: number;
}

/** How long the room waited for whom: words, and a bar that repeats them. Nothing where nobody knows. */
export function WaitingTime({ events, room, now }: Props) {
  const waiting = waitingTimeOf(events, room, now);
  const shown = waitersIn(waiting, room);
  const isAnyKnown = shown.some((waiter) => waiter !== 'unknown' && waiting[waiter] > 0);
  if (!isAnyKnown) return null;
  return (
    <div class="waiting">
      <p class="quiet">
        {t('waiting_title')}{' '}
        {shown.map((waiter) => (
          <span key={waiter} class={`waiting-part waiting-${waiter}`} data-waiting={waiter}>
            {t(WORDS[waiter], amountWords(timeLeft(waiting[waiter], 0)))}
          </span>
        ))}
      </p>
      <div class="waiting-bar" aria-hidden="true">
        {shown.map((waiter) => (
          <span key={waiter} class={`waiting-${waiter}`} style={{ flexGrow: waiting[waiter] }} />
        ))}
      </div>
    </div>
  );
}

const WORDS: Record<Waiter, MessageKey> = {
  seller: 'waiting_seller',
  buyer: 'waiting_buyer',
  site: 'waiting_site',
  unknown: 'waiting_unknown',
};

/** The site has nothing to do before a sale; that all was seen need not be said. */
const waitersIn = ({ unknown }: Waiting, { roomId }: Room): Waiter[] => [
  'seller',
  'buyer',
  ...(preSaleKindOf(roomId) === null ? (['site'] as const) : []),
  ...(unknown > 0 ? (['unknown'] as const) : []),
];
