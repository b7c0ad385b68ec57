import { useState } from 'preact/hooks';
import { laneOf } from '../../utils/deadlines/lane-of.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { SetByHand } from '../by-hand/set-by-hand.ts';
import { CreditTotals } from '../shared/CreditTotals.tsx';
import { LaneFilter } from './LaneFilter.tsx';
import { OneRoom } from './OneRoom.tsx';
import { RoomTable } from './RoomTable.tsx';
import type { ReadEvents } from './use-events.ts';

export interface BookProps {
  rows: RoomRow[];
  now: number;
  /** What she has set for all rooms: by it their deadlines are explained. */
  preferences: OwnBook;
  /** The room that the popup asked for. */
  wantedRoomId: string | null;
  readEvents: ReadEvents;
  setByHand: SetByHand;
}

/** The rooms at the left, the chosen one at the right. */
export function Book({ rows, now, preferences, wantedRoomId, readEvents, setByHand }: BookProps) {
  const [filter, setFilter] = useState<Lane | null>(null);
  const [chosenId, setChosenId] = useState(wantedRoomId);
  const chosen = rows.find(({ roomId }) => roomId === chosenId);
  const lanes = rows.map(({ room, duties }) => laneOf(room, duties, now));
  const shown = filter === null ? rows : rows.filter((_, index) => lanes[index] === filter);
  return (
    <main class="book">
      <section class="book-rooms" aria-label={t('dashboard_rooms')}>
        <CreditTotals rows={rows} now={now} />
        <LaneFilter lanes={lanes} filter={filter} onFilter={setFilter} />
        {rows.length === 0 ? (
          <div class="dashboard-message">
            <h2>{t('nothing_seen_title')}</h2>
            <p>{t('nothing_seen_body')}</p>
          </div>
        ) : (
          <RoomTable rows={shown} now={now} chosenId={chosenId} onChoose={setChosenId} />
        )}
      </section>
      <section class="book-room">
        {chosen ? (
          <OneRoom
            key={chosen.roomId}
            row={chosen}
            book={preferences}
            {...{ rows, now, readEvents, setByHand }}
          />
        ) : (
          <p class="quiet">{t('room_pick')}</p>
        )}
      </section>
    </main>
  );
}
