import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import { creditOf } from '../credit/credit-of.ts';
import { FEE_RULES } from '../credit/rules/fee.ts';
import { dutiesOf } from '../deadlines/duties-of.ts';
import type { Rule } from '../deadlines/rules/index.ts';
import { noCoverage } from '../timeline/coverage.ts';
import { foldRoom } from '../timeline/fold-room.ts';
import { afterAct } from './supposed-look.ts';
import type { Known } from './supposition.ts';

/** No rounding and no printed minute makes the same wait longer than it is at another minute by more. */
const MOST_UNEVEN_MS = 2 * millisecondsInHour;

/**
 * The latest minute, epoch ms of its beginning, at which a formal delivery must stand so that the
 * sale is counted by then even if the buyer takes all the time there is: found by asking, for one
 * minute after the other, what `suppose` would promise. A room near its 120 days may have longer.
 *
 * @param countedBy epoch ms
 * @param rules those of the room, from `rulesFor`
 * @returns -Infinity where these rules promise nothing
 */
export function latestDeliveryFor(countedBy: number, rules: readonly Rule[]): number {
  let tooLate = Math.floor(countedBy / millisecondsInMinute);
  const wait = countedAt(tooLate, rules) - tooLate * millisecondsInMinute;
  if (wait === Infinity) return -Infinity;
  let early = tooLate - Math.ceil((wait + MOST_UNEVEN_MS) / millisecondsInMinute);
  while (tooLate - early > 1) {
    const between = Math.floor((early + tooLate) / 2);
    if (countedAt(between, rules) <= countedBy) early = between;
    else tooLate = between;
  }
  return early * millisecondsInMinute;
}

const EMPTY: Known = { roomId: '', events: [], coverage: noCoverage('') };

/** When a sale delivered in that minute is counted at the latest. */
function countedAt(minute: number, rules: readonly Rule[]): number {
  const at = minute * millisecondsInMinute;
  const { roomId, events, coverage } = afterAct(
    EMPTY,
    foldRoom(EMPTY.roomId, EMPTY.events, EMPTY.coverage),
    { kind: 'deliver', at },
    at,
  );
  const room = foldRoom(roomId, events, coverage);
  return creditOf(room, dutiesOf(room, rules), FEE_RULES, rules)?.expected?.until ?? Infinity;
}
