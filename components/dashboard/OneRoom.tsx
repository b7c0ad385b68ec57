import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { AnswerBy } from '../shared/AnswerBy.tsx';
import { creditDifference, creditReason } from '../shared/CreditLine.tsx';
import { compareForReading } from '../shared/duty-words.ts';
import { RoomLink } from '../shared/RoomLink.tsx';
import { Explanation } from '../shared/Explanation.tsx';
import { buyerOf, momentWords, stageOf, titleOf, turnOf, yen } from '../shared/words.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { CoverageWords } from './CoverageWords.tsx';
import { Timeline } from './Timeline.tsx';
import { WaitingTime } from './WaitingTime.tsx';

interface Props {
  row: RoomRow;
  now: number;
  readEvents: (roomId: string) => Promise<TimelineEvent[]>;
}

/** One room in full: its deadlines with their reasons, its money, its timeline. */
export function OneRoom({ row, now, readEvents }: Props) {
  const { roomId, room, duties, credit } = row;
  const events = useEvents(row, readEvents);
  return (
    <>
      <header>
        <h2>{titleOf(room)}</h2>
        <p>
          {buyerOf(room)} · {stageOf(room)} · {turnOf(room)}
        </p>
        <p class="quiet">{[openedWords(row), dueOnWords(row)].filter(Boolean).join(' · ')}</p>
        <AnswerBy room={room} />
        <RoomLink roomId={roomId} />
      </header>
      <section>
        <h2>{t('room_duties')}</h2>
        {duties.length === 0 && <p class="quiet">{t('no_duties')}</p>}
        {[...duties].sort(compareForReading).map((duty) => (
          <div key={`${duty.clock}${duty.startedAt.from}`} class="one-duty">
            <Explanation duty={duty} room={room} now={now} />
          </div>
        ))}
        <CalendarButton rows={[row]} now={now} label="calendar_export_room" />
      </section>
      {credit && (
        <section>
          <h2>{t('room_credit')}</h2>
          <p>
            {credit.netJpy === null
              ? t('credit_amount_unknown')
              : `${t(credit.isNetActual ? 'credit_net_actual' : 'credit_net')} ${yen(credit.netJpy)}`}
          </p>
          {creditDifference(credit) !== '' && <p>{creditDifference(credit)}</p>}
          <p class="quiet">{creditReason(credit)}</p>
        </section>
      )}
      <section>
        <h2>{t('room_timeline')}</h2>
        <CoverageWords room={room} />
        {events && <WaitingTime events={events} room={room} now={now} />}
        {events ? (
          <Timeline events={events} coverage={room.coverage} />
        ) : (
          <p class="quiet">{t('events_loading')}</p>
        )}
      </section>
    </>
  );
}

/** null until they are read; read again whenever the room was seen anew or its money was. */
function useEvents({ roomId, room, credit }: RoomRow, readEvents: Props['readEvents']) {
  const { lookedAt, listedAt } = room.coverage;
  const [events, setEvents] = useState<TimelineEvent[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    readEvents(roomId).then(
      (read) => {
        if (isWanted) setEvents(read);
      },
      (error: unknown) => logBug('events', error),
    );
    return () => {
      isWanted = false;
    };
  }, [readEvents, roomId, lookedAt, listedAt, room.messageCount, credit?.netJpy, credit?.reason]);
  return events;
}

const openedWords = ({ room }: RoomRow): string =>
  room.openedAt ? t('room_opened', momentWords(room.openedAt)) : '';

const dueOnWords = ({ room }: RoomRow): string =>
  room.dueOn === null ? '' : t('room_due_on', room.dueOn);
