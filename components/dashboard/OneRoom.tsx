import type { OwnBook } from '../../utils/credit/rules/own-book.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { ByHand } from '../by-hand/ByHand.tsx';
import type { SetByHand } from '../by-hand/set-by-hand.ts';
import { AnswerBy } from '../shared/AnswerBy.tsx';
import { HeldUntil } from '../shared/HeldUntil.tsx';
import { RoomLink } from '../shared/RoomLink.tsx';
import { buyerOf, momentWords, stageOf, titleOf, turnOf } from '../shared/words.ts';
import { beginningOf } from './beginning-of.ts';
import { CalendarButton } from './CalendarButton.tsx';
import { CoverageWords } from './CoverageWords.tsx';
import { Duties } from './Duties.tsx';
import { RoomMoney } from './money/RoomMoney.tsx';
import { Timeline } from './Timeline.tsx';
import { useEvents } from './use-events.ts';
import type { ReadEvents } from './use-events.ts';
import { WaitingTime } from './WaitingTime.tsx';
import { WhatIfLater } from './WhatIfLater.tsx';

interface Props {
  row: RoomRow;
  /** All rooms of the book. */
  rows: readonly RoomRow[];
  now: number;
  book: OwnBook;
  readEvents: ReadEvents;
  setByHand: SetByHand;
}

/** One room in full: its deadlines with their reasons, what she sets herself, its money, its timeline. */
export function OneRoom({ row, rows, now, book, readEvents, setByHand }: Props) {
  const { room } = row;
  const events = useEvents(row, readEvents);
  const beginning = (eventId: string): string => {
    const event = events?.find(({ id }) => id === eventId);
    return event ? beginningOf(event) : '';
  };
  return (
    <>
      <Head row={row} now={now} />
      <section>
        <h2>{t('room_duties')}</h2>
        <Duties row={row} now={now} book={book} events={events} />
        {events && <WhatIfLater row={row} events={events} book={book} now={now} />}
      </section>
      <section>
        <h2>{t('by_hand_title')}</h2>
        <ByHand {...{ row, rows, now, setByHand }} beginningOf={beginning} />
        <CalendarButton rows={[row]} now={now} label="calendar_export_room" />
      </section>
      <RoomMoney {...{ row, book, now, setByHand }} />
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

function Head({ row, now }: { row: RoomRow; now: number }) {
  const { room, roomId } = row;
  return (
    <header>
      <h2>{titleOf(room)}</h2>
      <p>
        {buyerOf(room)} · {stageOf(room)} · {turnOf(room)}
      </p>
      <p class="quiet">{[openedWords(row), dueOnWords(row)].filter(Boolean).join(' · ')}</p>
      <HeldUntil row={row} now={now} />
      <AnswerBy room={room} />
      <RoomLink roomId={roomId} />
    </header>
  );
}

const openedWords = ({ room }: RoomRow): string =>
  room.openedAt ? t('room_opened', momentWords(room.openedAt)) : '';

const dueOnWords = ({ room }: RoomRow): string =>
  room.dueOn === null ? '' : t('room_due_on', room.dueOn);
