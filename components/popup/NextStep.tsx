import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { OnCompose } from './popup-state.ts';
import { preSaleKindOf } from '../../utils/site/room-ids.ts';
import { RoomLink } from '../shared/RoomLink.tsx';
import { suggestionFor } from './suggestion.ts';

interface Props {
  row: RoomRow;
  lane: Lane;
  now: number;
  /** False while choices of the same names stand elsewhere on the page. */
  isChoiceHere: boolean;
  onCompose: OnCompose;
}

/**
 * What to do now. Before a sale the page itself is the place to answer, and only a conversation has
 * a box for it. On a room that was not seen lately nothing is advised: looking comes first.
 */
export function NextStep({ row, lane, now, isChoiceHere, onCompose }: Props) {
  const { roomId } = row;
  const preSale = preSaleKindOf(roomId);
  const suggestion = lane === 'check' ? null : suggestionFor(row, now);
  const isLinked = preSale !== null || lane === 'check' || suggestion?.needsLook === true;
  const isWritable = preSale === null || (preSale === 'direct-message' && suggestion !== null);
  return (
    <p class="room-next">
      {isLinked && <RoomLink roomId={roomId} />}
      {isWritable && (
        <button
          type="button"
          class={suggestion ? 'button button-next' : 'button'}
          data-compose={roomId}
          data-template={isChoiceHere ? suggestion?.id : undefined}
          onClick={() => onCompose(roomId, suggestion?.id ?? null)}
        >
          {suggestion ? suggestion.name : t('write')}
        </button>
      )}
      {isWritable && suggestion && <span class="quiet">{suggestion.reason}</span>}
      {suggestion?.also && <Other roomId={roomId} also={suggestion.also} onCompose={onCompose} />}
    </p>
  );
}

interface OtherProps {
  roomId: string;
  also: NonNullable<NonNullable<ReturnType<typeof suggestionFor>>['also']>;
  onCompose: OnCompose;
}

/** Which of two texts is meant the pages do not tell. */
const Other = ({ roomId, also, onCompose }: OtherProps) => (
  <button type="button" class="button" onClick={() => onCompose(roomId, also.id)}>
    {also.name}
  </button>
);
