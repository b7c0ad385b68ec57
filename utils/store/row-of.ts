import { creditOf } from '../credit/credit-of.ts';
import { FEE_RULES } from '../credit/rules/fee.ts';
import { NOTHING_CHANGED } from '../credit/rules/own-book.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';
import { dutiesOf } from '../deadlines/duties-of.ts';
import { laneOf } from '../deadlines/lane-of.ts';
import { urgentAtOf } from '../deadlines/rank.ts';
import { rulesFor } from '../deadlines/rules-for.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import { foldRoom } from '../timeline/fold-room.ts';
import { NOT_RECKONED, shelfOf } from './room-row.ts';
import type { RoomRow } from './room-row.ts';

/** The whole road from what was seen to what is shown; what is to be said of it is yet to be reckoned. */
export function rowOf(
  roomId: string,
  events: readonly TimelineEvent[],
  coverage: Coverage,
  now: number,
  book: OwnBook = NOTHING_CHANGED,
): RoomRow {
  const room = foldRoom(roomId, events, coverage);
  const rules = rulesFor(room, book);
  const duties = dutiesOf(room, rules);
  const lane = laneOf(room, duties, now);
  return {
    roomId,
    shelf: shelfOf(lane, room),
    lane,
    wakeAt: NOT_RECKONED,
    urgentAt: urgentAtOf({ room, duties }, now),
    room,
    duties,
    credit: creditOf(room, duties, FEE_RULES, rules, book.feeChanges),
  };
}
