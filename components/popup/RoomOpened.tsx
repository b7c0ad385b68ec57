import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { ByHand } from '../by-hand/ByHand.tsx';
import type { SetByHand } from '../by-hand/set-by-hand.ts';
import { creditReason } from '../shared/CreditLine.tsx';
import { compareForReading, dutyKey, isListed } from '../shared/duty-words.ts';
import { DutyView } from '../shared/DutyView.tsx';
import { RoomLink } from '../shared/RoomLink.tsx';
import { Explanation } from '../shared/Explanation.tsx';
import { stageOf, turnOf } from '../shared/words.ts';

export interface RoomOpenedProps {
  row: RoomRow;
  /** All rooms of the book, as far as they are read. */
  rows: readonly RoomRow[];
  now: number;
  setByHand: SetByHand;
}

export function RoomOpened({ row, rows, now, setByHand }: RoomOpenedProps) {
  const { room, duties, credit } = row;
  const ended = duties.filter((duty) => !isListed(duty, now));
  const open = duties.filter((duty) => isListed(duty, now)).sort(compareForReading);
  return (
    <div class="room-opened">
      <p class="quiet">
        {stageOf(room)} · {turnOf(room)}
      </p>
      <p class="room-actions">
        <RoomLink roomId={row.roomId} />
        <a class="button" href={`dashboard.html?room=${row.roomId}`} target="_blank">
          {t('open_in_dashboard')}
        </a>
      </p>
      <ByHand row={row} rows={rows} now={now} setByHand={setByHand} />
      {open.map((duty) => (
        <Explanation key={dutyKey(duty)} duty={duty} room={room} now={now} />
      ))}
      {credit && <p class="quiet">{creditReason(credit)}</p>}
      {ended.length > 0 && (
        <details class="ended">
          <summary>{t('ended_duties')}</summary>
          {ended.map((duty) => (
            <div key={dutyKey(duty)} class="ended-duty">
              <DutyView duty={duty} now={now} size="line" />
              <Explanation duty={duty} room={room} now={now} />
            </div>
          ))}
        </details>
      )}
    </div>
  );
}
