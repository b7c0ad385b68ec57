import { CLOCKS, isOpen } from '../deadlines/duty.ts';
import type { Duty } from '../deadlines/duty.ts';
import type { Announced } from '../store/database.ts';
import { saveReckoning } from '../store/reckoning.ts';
import { NOT_RECKONED } from '../store/room-row.ts';
import { clearNotification } from './notifications.ts';
import type { BookReckoning, RoomReckoning } from './reckon.ts';
import type { Said } from './say.ts';

/** Writes down what was said of one book, and takes back what is no longer to be read. */
export async function save(book: BookReckoning, said: Said, now: number): Promise<void> {
  const { database, rooms, forgotten, reckonedAt } = book;
  const shown = said.shown.filter((each) => each.database === database);
  if (rooms.length === 0 && shown.length === 0 && forgotten.length === 0) return;
  await Promise.all(rooms.map((room) => clearEnded(room, book)));
  await saveReckoning(database, {
    at: reckonedAt,
    // What could not be said stays due, so that the next reckoning tries again.
    rows: rooms.map((room) =>
      said.refused.has(room) ? { ...room.row, wakeAt: NOT_RECKONED } : room.row,
    ),
    announced: rooms.flatMap((room) => (said.refused.has(room) ? [] : noted(room, now))),
    forgotten,
    shown: shown.map(({ entry }) => entry),
  });
}

const noted = ({ row, passed }: RoomReckoning, now: number): Announced[] =>
  passed.map((id) => ({ id, roomId: row.roomId, saidAt: now }));

type Named = Pick<Duty, 'roomId' | 'clock' | 'because'>;

/** A duty that is done needs no notification lying about. */
async function clearEnded(
  { row: { roomId, duties } }: RoomReckoning,
  { database, saidBefore }: BookReckoning,
): Promise<void> {
  const said = saidBefore.filter((entry) => entry.roomId === roomId);
  if (said.length === 0) return;
  const open = duties.filter(isOpen);
  const isEnded = ({ clock, because }: Named): boolean =>
    !open.some(
      (duty) => duty.clock === clock && (clock !== 'custom' || because[0] === duty.because[0]),
    );
  const ended = [...named(roomId), ...ownDeadlinesIn(said)].filter(isEnded);
  await Promise.all(ended.map((duty) => clearNotification(duty, database.name)));
}

const named = (roomId: string): Named[] =>
  CLOCKS.filter((clock) => clock !== 'custom').map((clock) => ({ roomId, clock, because: [] }));

/** One that was taken away stands in no row any more, only in what was said of it. */
const ownDeadlinesIn = (said: readonly Announced[]): Named[] =>
  said.flatMap(({ id, roomId }) => {
    const [, clock, cause = ''] = id.split(' ');
    return clock === 'custom' ? [{ roomId, clock, because: [cause] }] : [];
  });
