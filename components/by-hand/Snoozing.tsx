import { useState } from 'preact/hooks';
import { snoozeLimitOf } from '../../utils/deadlines/snooze-limit.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { heldUntil } from '../shared/held-until.ts';
import { shortMoment } from '../shared/words.ts';
import { Group, keepPlace } from './Group.tsx';
import { nearestOfficialWords } from './official-words.ts';
import type { SetByHand } from './set-by-hand.ts';
import { SnoozeForm } from './SnoozeForm.tsx';
import { snoozesOf } from './snooze-rooms.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  row: RoomRow;
  /** All rooms that wait for her. */
  replyRows: readonly RoomRow[];
  now: number;
  setByHand: SetByHand;
}

/** Warnings are held for a while, never beyond what the site enforces. */
export function Snoozing({ row, replyRows, now, setByHand }: Props) {
  const { duties, roomId } = row;
  const { hasFailed, save } = useSaving();
  const [said, setSaid] = useState('');
  const held = heldUntil(row, now);
  const snooze = (until: number): void =>
    void save(async () => {
      await setByHand([roomId], { kind: 'snoozed', until });
      setSaid('');
    });
  const snoozeAll = (until: number): void =>
    void save(async () => {
      const { snoozes, held, tooNear } = snoozesOf(replyRows, until, now);
      for (const { roomIds, deed } of snoozes) await setByHand(roomIds, deed);
      setSaid(tooNear === 0 ? t('snooze_all_done', held) : t('snooze_all_but', held, tooNear));
    });
  const wake = (button: Element): void =>
    void keepPlace(
      button,
      save(() => setByHand([roomId], { kind: 'snoozed', until: null })),
    );
  return (
    <Group
      name="snooze"
      title={t('snooze_title')}
      state={held === null ? '' : t('event_snoozed_until', shortMoment(held))}
      hasFailed={hasFailed}
    >
      {held !== null && (
        <p class="by-hand-line">
          <span>{t('snooze_held', shortMoment(held))}</span>
          <button
            type="button"
            class="button"
            data-action="wake"
            onClick={(event) => wake(event.currentTarget)}
          >
            {t('snooze_wake')}
          </button>
        </p>
      )}
      <SnoozeForm
        limit={snoozeLimitOf(duties, now)}
        official={nearestOfficialWords(duties)}
        waiting={replyRows.length}
        now={now}
        onSnooze={snooze}
        onSnoozeAll={snoozeAll}
      />
      <p role="status" class="quiet">
        {said}
      </p>
    </Group>
  );
}
