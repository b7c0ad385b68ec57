import { useEffect, useRef } from 'preact/hooks';
import { nextDuty } from '../../utils/deadlines/rank.ts';
import { t } from '../../utils/i18n.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { OnCompose } from './popup-state.ts';
import type { SetByHand } from '../by-hand/set-by-hand.ts';
import type { MoneyShown } from '../money/use-money.ts';
import { CreditLine } from '../shared/CreditLine.tsx';
import { compareForReading, dutyKey, isListed, toneOf } from '../shared/duty-words.ts';
import { DutyView } from '../shared/DutyView.tsx';
import { roomAttributes } from '../shared/room-attributes.ts';
import { ToneMark } from '../shared/ToneMark.tsx';
import { buyerOf, titleOf } from '../shared/words.ts';
import { AnswerBy } from '../shared/AnswerBy.tsx';
import { CheckReason } from '../shared/CheckReason.tsx';
import { HeldUntil } from '../shared/HeldUntil.tsx';
import { NextStep } from './NextStep.tsx';
import { RoomDetails } from './RoomDetails.tsx';

interface Props {
  row: RoomRow;
  lane: Lane;
  now: number;
  isHere: boolean;
  isChanged: boolean;
  /** The room that a notification asked for. */
  isWanted: boolean;
  /** False while choices of the same names stand elsewhere on the page. */
  isChoiceHere: boolean;
  /** All rooms of the book, as far as they are read. */
  rows: readonly RoomRow[];
  money: MoneyShown | null;
  setByHand: SetByHand;
  onCompose: OnCompose;
}

export function RoomCard({
  row,
  lane,
  now,
  isHere,
  isChanged,
  isWanted,
  isChoiceHere,
  rows,
  money,
  setByHand,
  onCompose,
}: Props) {
  const { room, duties, credit } = row;
  const itsMoney = money?.monies.get(row.roomId);
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isWanted) card.current?.scrollIntoView({ block: 'center' });
  }, [isWanted]);
  const listed = duties.filter((duty) => isListed(duty, now));
  const main = nextDuty({ room, duties: listed }, now);
  const others = listed.filter((duty) => duty !== main).sort(compareForReading);
  return (
    <article
      ref={card}
      class={`room ${isHere ? 'room-here' : ''}`}
      aria-labelledby={`title-${row.roomId}`}
      {...roomAttributes(room, lane)}
    >
      <header class="room-head">
        <ToneMark tone={main ? toneOf(main, now) : 'calm'} />
        <h2 class="room-title" id={`title-${row.roomId}`}>
          {titleOf(room)}
        </h2>
        <p class="room-buyer">{buyerOf(room)}</p>
      </header>
      {(isHere || isChanged) && (
        <p class="room-marks">
          {isHere && <span class="badge">{t('here')}</span>}
          {isChanged && <span class="badge badge-good">{t('changed')}</span>}
        </p>
      )}
      {lane === 'check' && <CheckReason room={room} now={now} />}
      <AnswerBy room={room} />
      <HeldUntil row={row} now={now} />
      {main && <DutyView duty={main} now={now} size="main" />}
      {others.map((duty) => (
        <DutyView key={dutyKey(duty)} duty={duty} now={now} size="line" />
      ))}
      {credit && <CreditLine credit={credit} now={now} />}
      {money && itsMoney && <money.SaleMoney money={itsMoney} />}
      <NextStep row={row} lane={lane} now={now} isChoiceHere={isChoiceHere} onCompose={onCompose} />
      <RoomDetails {...{ row, rows, now, setByHand }} isOpenAtFirst={isWanted} />
    </article>
  );
}
