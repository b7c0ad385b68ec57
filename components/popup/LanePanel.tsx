import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { OnCompose } from './popup-state.ts';
import type { SetByHand } from '../by-hand/set-by-hand.ts';
import type { MoneyShown } from '../money/use-money.ts';
import { CreditTotals } from '../shared/CreditTotals.tsx';
import { panelId, tabId } from './LaneTabs.tsx';
import { Ratings } from './Ratings.tsx';
import type { ReadRatable } from './Ratings.tsx';
import { RoomCard } from './RoomCard.tsx';
import { RoundList } from './RoundList.tsx';

const EMPTY: Record<Lane, MessageKey> = {
  reply: 'empty_reply',
  wait: 'empty_wait',
  credit: 'empty_credit',
  check: 'empty_check',
  done: 'empty_done',
};

/** What every lane's rows need to know. */
export interface ListContext {
  now: number;
  /** Of all lanes: money is on its way in other lanes too. */
  rows: RoomRow[];
  hereRoomId: string | null;
  wantedRoomId: string | null;
  changed: ReadonlySet<string>;
  /** Not all rooms are read yet: no sums. */
  isPartial: boolean;
  /** False while the strip or the composing view show choices of the same names. */
  isChoiceHere: boolean;
  /** null until it is reckoned, which the list does not wait for. */
  money: MoneyShown | null;
  setByHand: SetByHand;
  readRatable: ReadRatable;
  onCompose: OnCompose;
}

interface Props {
  lane: Lane;
  rooms: RoomRow[];
  /** How many of the rooms to draw by now. */
  drawn: number;
  isShown: boolean;
  checkCount: number;
  list: ListContext;
}

export function LanePanel({ lane, rooms, drawn, isShown, checkCount, list }: Props) {
  return (
    <section
      role="tabpanel"
      id={panelId(lane)}
      aria-labelledby={tabId(lane)}
      hidden={!isShown}
      class="panel"
    >
      {lane === 'credit' && !list.isPartial && <CreditTotals rows={list.rows} now={list.now} />}
      {lane === 'credit' && list.money && (
        <list.money.PendingMoney rows={list.rows} monies={list.money.monies} now={list.now} />
      )}
      {lane === 'check' && !list.isPartial && <RoundList rows={list.rows} now={list.now} />}
      {rooms.length === 0 && <EmptyLane lane={lane} checkCount={checkCount} />}
      {rooms.slice(0, drawn).map((row) => (
        <RoomCard
          key={row.roomId}
          row={row}
          lane={lane}
          now={list.now}
          isHere={row.roomId === list.hereRoomId}
          isWanted={row.roomId === list.wantedRoomId}
          isChanged={list.changed.has(row.roomId)}
          isChoiceHere={list.isChoiceHere}
          rows={list.isPartial ? [] : list.rows}
          money={list.money}
          setByHand={list.setByHand}
          onCompose={list.onCompose}
        />
      ))}
      {lane === 'credit' && !list.isPartial && (
        <Ratings rows={list.rows} now={list.now} readRatable={list.readRatable} />
      )}
    </section>
  );
}

const EmptyLane = ({ lane, checkCount }: { lane: Lane; checkCount: number }) => (
  <p class="empty">
    {t(EMPTY[lane])}
    {checkCount > 0 && lane !== 'check' && <span>{t('empty_but_check', checkCount)}</span>}
  </p>
);
