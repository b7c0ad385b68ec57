import { laneOf } from '../../utils/deadlines/lane-of.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { Deadlines } from './Deadlines.tsx';
import { NoAnswer } from './NoAnswer.tsx';
import { OwnRequest } from './OwnRequest.tsx';
import { Pausing } from './Pausing.tsx';
import type { SetByHand } from './set-by-hand.ts';
import { Snoozing } from './Snoozing.tsx';
import { Tags } from './Tags.tsx';
import './by-hand.css';

export interface ByHandProps {
  row: RoomRow;
  /** All rooms of the book that are shown. */
  rows: readonly RoomRow[];
  now: number;
  setByHand: SetByHand;
  /** How a message begins; empty where that is not known here. */
  beginningOf?: (eventId: string) => string;
}

const nothing = (): string => '';

/** What she sets down about one room. Nothing of it is done on the site. */
export function ByHand({ row, rows, now, setByHand, beginningOf = nothing }: ByHandProps) {
  const replyRows = rows.filter(({ room, duties }) => laneOf(room, duties, now) === 'reply');
  const known = [...new Set(rows.flatMap(({ room }) => room.byHand.tags))];
  return (
    <div class="by-hand" role="group" aria-label={t('by_hand_title')}>
      <NoAnswer row={row} setByHand={setByHand} beginningOf={beginningOf} />
      <OwnRequest row={row} setByHand={setByHand} />
      <Snoozing row={row} replyRows={replyRows} now={now} setByHand={setByHand} />
      <Pausing row={row} setByHand={setByHand} />
      <Deadlines row={row} now={now} setByHand={setByHand} />
      <Tags row={row} known={known} setByHand={setByHand} />
    </div>
  );
}
