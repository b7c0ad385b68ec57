import { payDayFor } from '../../utils/credit/pay-days.ts';
import { planFor } from '../../utils/credit/plan.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import { rulesFor } from '../../utils/deadlines/rules-for.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { planWords } from '../forecast/plan-words.ts';

interface Props {
  row: RoomRow;
  book: RuleBook;
  now: number;
}

/** Until when she must deliver so that the money can be asked for in the payout that closes next. */
export function LatestDelivery({ row: { room, duties }, book, now }: Props) {
  const planned = { room, duties, rules: rulesFor(room, book) };
  return (
    <>
      {planWords(planFor(payDayFor(now), planned, now)).map((words) => (
        <p key={words} class="quiet" data-latest-delivery>
          {words}
        </p>
      ))}
    </>
  );
}
