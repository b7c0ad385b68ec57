import { useState } from 'preact/hooks';
import type { HealthRow } from '../../utils/health/merge-health.ts';
import { t } from '../../utils/i18n.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { useMoney } from '../money/use-money.ts';
import { useDeferredCount } from '../shared/use-deferred-count.ts';
import { HealthLine } from './HealthLine.tsx';
import { HereStrip } from './HereStrip.tsx';
import { LanePanel } from './LanePanel.tsx';
import { LaneTabs } from './LaneTabs.tsx';
import { firstLane, lanesShown, splitByLane, useChangedRooms, useSteadyOrder } from './lanes.ts';
import type { RowsByLane } from './lanes.ts';
import { PopupHead } from './PopupHead.tsx';
import type { ListWishes, OnCompose } from './popup-state.ts';

interface Props {
  rows: RoomRow[];
  /** Given while `rows` are only the first of each lane. */
  counts: Record<Lane, number> | undefined;
  health: readonly HealthRow[];
  now: number;
  hereRoomId: string | null;
  /** A page of the site is in the tab on which the popup acts. */
  isPageThere: boolean;
  wantedRoomId: string | null;
  /** False while the same popup shows the composing view. */
  isShown: boolean;
  wishes: ListWishes;
  onCompose: OnCompose;
}

/** The lanes as tabs, one panel of rooms each, and the line of health. */
export function RoomList(props: Props) {
  const { rows, counts, now, hereRoomId, wantedRoomId, isShown, onCompose } = props;
  const here = rows.find(({ roomId }) => roomId === hereRoomId);
  const byLane = splitByLane(useSteadyOrder(rows, now), now);
  const changed = useChangedRooms(rows);
  const wanted = laneOfRoom(byLane, wantedRoomId);
  const [open, setOpen] = useState<Lane>(wanted ?? firstLane(byLane));
  const lanes = lanesShown(byLane);
  const shown = lanes.includes(open) ? open : 'reply';
  const drawn = shareOut(useDeferredCount(rows.length), lanes, shown, byLane);
  const isPartial = counts !== undefined;
  const money = useMoney(isPartial ? NO_ROWS : rows, now, props.wishes.readBook);
  const list = {
    ...{ now, rows, hereRoomId, wantedRoomId, changed, onCompose },
    ...{ isPartial, money },
    setByHand: props.wishes.setByHand,
    readRatable: props.wishes.readRatable,
    // The strip above and the composing view have choices of the same names.
    isChoiceHere: isShown && !here,
  };
  return (
    <>
      <PopupHead>
        <LaneTabs lanes={lanes} counts={counts ?? countsOf(byLane)} open={shown} onOpen={setOpen} />
      </PopupHead>
      <main class="popup-main">
        {here && isShown && <HereStrip row={here} now={now} onCompose={onCompose} />}
        {wantedRoomId !== null && !wanted && !counts && <p class="empty">{t('room_not_listed')}</p>}
        {lanes.map((lane) => (
          <LanePanel
            key={lane}
            lane={lane}
            rooms={byLane[lane]}
            drawn={drawn[lane]}
            isShown={lane === shown}
            checkCount={byLane.check.length}
            list={list}
          />
        ))}
      </main>
      <footer class="popup-foot">
        {counts ? (
          <p class="health">{t('loading')}</p>
        ) : (
          <HealthLine
            rows={rows}
            health={props.health}
            now={now}
            isPageThere={props.isPageThere}
            wishes={props.wishes}
          />
        )}
        <p class="quiet">{t('unofficial')}</p>
      </footer>
    </>
  );
}

/** The same each time: sums of a part would be told as those of all. */
const NO_ROWS: readonly RoomRow[] = [];

const laneOfRoom = (rows: RowsByLane, roomId: string | null): Lane | undefined =>
  lanesShown(rows).find((lane) => rows[lane].some((row) => row.roomId === roomId));

const countsOf = ({ reply, wait, credit, check, done }: RowsByLane): Record<Lane, number> => ({
  reply: reply.length,
  wait: wait.length,
  credit: credit.length,
  check: check.length,
  done: done.length,
});

/** The rows that may be drawn by now go to the lane in sight first. */
function shareOut(total: number, lanes: Lane[], shown: Lane, rows: RowsByLane) {
  const shares: Record<Lane, number> = { reply: 0, wait: 0, credit: 0, check: 0, done: 0 };
  let left = total;
  for (const lane of [shown, ...lanes.filter((other) => other !== shown)]) {
    shares[lane] = Math.min(left, rows[lane].length);
    left -= shares[lane];
  }
  return shares;
}
