import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { momentWords } from '../shared/words.ts';
import { NotKept } from './Group.tsx';
import type { SetByHand } from './set-by-hand.ts';
import { useSaving } from './use-saving.ts';

/** Whose a request to cancel is the page does not say; she knows. */
export function OwnRequest({ row, setByHand }: { row: RoomRow; setByHand: SetByHand }) {
  const { room, roomId } = row;
  const { hasFailed, save } = useSaving();
  const request = room.cancelRequests.at(-1);
  if (!request || room.stage === 'closed' || room.stage === 'cancelled') return null;
  const { eventId: requestId, at } = request;
  const isOwn = room.byHand.ownRequests.includes(requestId);
  const turn = (): void =>
    void save(() => setByHand([roomId], { kind: 'own-request', requestId, isOwn: !isOwn }));
  return (
    <div class="by-hand-item" data-by-hand="own-request">
      <p class="by-hand-line">
        <span>{t(isOwn ? 'own_request_mine' : 'own_request_buyers', momentWords(at))}</span>
        <button type="button" class="button" data-action="own-request" onClick={turn}>
          {t(isOwn ? 'own_request_take_back' : 'own_request_mark')}
        </button>
      </p>
      {hasFailed && <NotKept />}
    </div>
  );
}
