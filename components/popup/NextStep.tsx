import type { Lane } from '../../utils/deadlines/lane-of.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import { preSaleKindOf } from '../../utils/site/room-ids.ts';
import { RoomLink } from '../shared/RoomLink.tsx';
import { suggestionFor } from './suggestion.ts';

interface Props {
  row: RoomRow;
  lane: Lane;
  now: number;
  /** False while choices of the same names stand elsewhere on the page. */
  isChoiceHere: boolean;
  onCompose: (roomId: string, templateId: TemplateId | null) => void;
}

/** What to do now. Before a sale the page itself is the place to answer. On a room that was not seen lately nothing is advised: looking comes first. */
export function NextStep({ row, lane, now, isChoiceHere, onCompose }: Props) {
  if (preSaleKindOf(row.roomId)) {
    return (
      <p class="room-next">
        <RoomLink roomId={row.roomId} />
      </p>
    );
  }
  const suggestion = lane === 'check' ? null : suggestionFor(row, now);
  return (
    <p class="room-next">
      {lane === 'check' && <RoomLink roomId={row.roomId} />}
      <button
        type="button"
        class={suggestion ? 'button button-next' : 'button'}
        data-compose={row.roomId}
        data-template={isChoiceHere ? suggestion?.id : undefined}
        onClick={() => onCompose(row.roomId, suggestion?.id ?? null)}
      >
        {suggestion ? suggestion.name : t('write')}
      </button>
      {suggestion && <span class="quiet">{suggestion.reason}</span>}
    </p>
  );
}
