import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { CustomDeadline } from '../../utils/timeline/by-hand.ts';
import { shortMoment } from '../shared/words.ts';
import { DeadlineForm } from './DeadlineForm.tsx';
import { Group, keepPlace } from './Group.tsx';
import type { SetByHand } from './set-by-hand.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  row: RoomRow;
  now: number;
  setByHand: SetByHand;
}

/** Deadlines of her own in this room: set, moved, done, taken away. */
export function Deadlines({ row, now, setByHand }: Props) {
  const { room, roomId } = row;
  const { hasFailed, save } = useSaving();
  const [moved, setMoved] = useState<CustomDeadline | null>(null);
  const open = room.byHand.deadlines.filter(({ done }) => done === null);
  const set = (
    { deadlineId, name, dueAt }: Pick<CustomDeadline, 'deadlineId' | 'name' | 'dueAt'>,
    status: 'set' | 'done' | 'removed',
  ): Promise<boolean> =>
    save(() => setByHand([roomId], { kind: 'custom-deadline', deadlineId, name, dueAt, status }));
  const end = (button: Element, deadline: CustomDeadline, status: 'done' | 'removed'): void => {
    if (moved?.deadlineId === deadline.deadlineId) setMoved(null);
    void keepPlace(button, set(deadline, status));
  };
  return (
    <Group
      name="deadlines"
      title={t('deadlines_title')}
      state={open.length === 0 ? '' : t('deadlines_count', open.length)}
      hasFailed={hasFailed}
    >
      {open.length > 0 && (
        <ul class="by-hand-list">
          {open.map((deadline) => (
            <OneDeadline
              key={deadline.deadlineId}
              deadline={deadline}
              onEnd={end}
              onMove={() => setMoved(deadline)}
            />
          ))}
        </ul>
      )}
      <DeadlineForm
        key={moved?.deadlineId ?? 'new'}
        moved={moved}
        now={now}
        onSet={(deadline) => set(deadline, 'set')}
        onMoved={() => setMoved(null)}
      />
    </Group>
  );
}

interface OneProps {
  deadline: CustomDeadline;
  onEnd: (button: Element, deadline: CustomDeadline, status: 'done' | 'removed') => void;
  onMove: () => void;
}

function OneDeadline({ deadline, onEnd, onMove }: OneProps) {
  const { name, dueAt } = deadline;
  return (
    <li class="by-hand-line">
      <span>
        {name} <span class="quiet">{shortMoment(dueAt)}</span>
      </span>
      <span class="by-hand-buttons">
        <button
          type="button"
          class="button"
          data-action="custom-done"
          aria-label={t('deadline_done_name', name)}
          onClick={(event) => onEnd(event.currentTarget, deadline, 'done')}
        >
          {t('deadline_done')}
        </button>
        <button
          type="button"
          class="button"
          data-action="custom-move"
          aria-label={t('deadline_move_name', name)}
          onClick={onMove}
        >
          {t('deadline_move')}
        </button>
        <button
          type="button"
          class="button"
          data-action="custom-remove"
          aria-label={t('deadline_remove_name', name)}
          onClick={(event) => onEnd(event.currentTarget, deadline, 'removed')}
        >
          {t('deadline_remove')}
        </button>
      </span>
    </li>
  );
}
