import { creditOf } from '../credit/credit-of.ts';
import type { Credit } from '../credit/credit.ts';
import { FEE_RULES } from '../credit/rules/fee.ts';
import type { OwnBook } from '../credit/rules/own-book.ts';
import { dutiesOf } from '../deadlines/duties-of.ts';
import type { Duty } from '../deadlines/duty.ts';
import { laneOf } from '../deadlines/lane-of.ts';
import type { Lane } from '../deadlines/lane.ts';
import { rulesFor } from '../deadlines/rules-for.ts';
import { foldRoom } from '../timeline/fold-room.ts';
import type { Room } from '../timeline/room.ts';
import { afterAct, lastSeenAt } from './supposed-look.ts';
import type { Act, Known, Refusal, Supposition } from './supposition.ts';
import { whyRefused } from './why-refused.ts';

export type { Supposition } from './supposition.ts';

export interface Outcome {
  room: Room;
  duties: Duty[];
  credit: Credit | null;
  lane: Lane;
}

/**
 * What every clock and the credit of a room would be, reckoned as from a real look at it. Without a
 * supposition: what they are.
 *
 * @param suppositions taken in the order of their moments; of several books the last counts
 * @param now the lane is that of this moment, or of the last one supposed
 */
export function suppose(
  known: Known,
  suppositions: readonly Supposition[],
  book: OwnBook,
  now: number,
): Outcome | { refused: Refusal } {
  let [assumed, at] = [known, now];
  for (const act of suppositions.filter(isAct).sort((a, b) => a.at - b.at)) {
    const { room } = roomOf(assumed);
    const refused = whyRefused(room, act, at);
    if (refused) return { refused };
    // Of two looks at the same moment nobody could say which was the later one.
    at = Math.max(act.at, at, lastSeenAt(assumed) + 1);
    assumed = afterAct(assumed, room, act, at);
  }
  const books = suppositions.flatMap((each) => (each.kind === 'book' ? [each.book] : []));
  return outcomeOf(assumed, books.at(-1) ?? book, at);
}

const isAct = (supposition: Supposition): supposition is Act => supposition.kind !== 'book';

const roomOf = ({ roomId, events, coverage }: Known): { room: Room } => ({
  room: foldRoom(roomId, events, coverage),
});

function outcomeOf(known: Known, book: OwnBook, now: number): Outcome {
  const { room } = roomOf(known);
  const rules = rulesFor(room, book);
  const duties = dutiesOf(room, rules);
  const credit = creditOf(room, duties, FEE_RULES, rules, book.feeChanges);
  return { room, duties, credit, lane: laneOf(room, duties, now) };
}
