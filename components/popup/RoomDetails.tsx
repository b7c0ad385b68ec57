import { useState } from 'preact/hooks';
import { isOpen } from '../../utils/deadlines/duty.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { creditReason } from '../shared/CreditLine.tsx';
import { compareForReading } from '../shared/duty-words.ts';
import { DutyView } from '../shared/DutyView.tsx';
import { RoomLink } from '../shared/RoomLink.tsx';
import { Explanation } from '../shared/Explanation.tsx';
import { stageOf, turnOf } from '../shared/words.ts';

interface Props {
  row: RoomRow;
  now: number;
  isOpenAtFirst: boolean;
}

/** Everything behind the row's few words; drawn only when somebody opens it. */
export function RoomDetails({ row, now, isOpenAtFirst }: Props) {
  const [isShown, setShown] = useState(isOpenAtFirst);
  return (
    <details
      class="room-details"
      open={isShown}
      onToggle={(event) => setShown(event.currentTarget.open)}
    >
      <summary>{t('details')}</summary>
      {isShown && <Opened row={row} now={now} />}
    </details>
  );
}

function Opened({ row, now }: Omit<Props, 'isOpenAtFirst'>) {
  const { room, duties, credit } = row;
  const ended = duties.filter((duty) => !isOpen(duty));
  const open = duties.filter(isOpen).sort(compareForReading);
  return (
    <div class="room-opened">
      <p class="quiet">
        {stageOf(room)} · {turnOf(room)}
      </p>
      <p class="room-actions">
        <RoomLink roomId={row.roomId} />
      </p>
      {open.map((duty) => (
        <Explanation
          key={`${duty.clock}${duty.startedAt.from}`}
          duty={duty}
          room={room}
          now={now}
        />
      ))}
      {credit && <p class="quiet">{creditReason(credit)}</p>}
      {ended.length > 0 && (
        <details class="ended">
          <summary>{t('ended_duties')}</summary>
          {ended.map((duty) => (
            <div key={`${duty.clock}${duty.startedAt.from}`} class="ended-duty">
              <DutyView duty={duty} now={now} size="line" />
              <Explanation duty={duty} room={room} now={now} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
