import { laneOf } from '../../utils/deadlines/lane-of.ts';
import { nextDuty } from '../../utils/deadlines/rank.ts';
import { t } from '../../utils/i18n.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { timeAgoWords } from '../../utils/time-words.ts';
import { preSaleKindOf } from '../../utils/site/room-ids.ts';
import { AnswerBy } from '../shared/AnswerBy.tsx';
import { CheckReason } from '../shared/CheckReason.tsx';
import { CreditLine } from '../shared/CreditLine.tsx';
import { compareForReading, dutyKey, isListed } from '../shared/duty-words.ts';
import { DutyView } from '../shared/DutyView.tsx';
import { HeldUntil } from '../shared/HeldUntil.tsx';
import { missingWords } from '../shared/missing-words.ts';
import { roomAttributes } from '../shared/room-attributes.ts';
import { buyerOf, laneName, stageOf, titleOf, turnOf } from '../shared/words.ts';
import { COLUMNS } from './sort-rows.ts';

interface Props {
  row: RoomRow;
  now: number;
  isChosen: boolean;
  /** One row of the table is in the Tab order. */
  isReachable: boolean;
  onChoose: (roomId: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function RoomTableRow({ row, now, isChosen, isReachable, onChoose, onKeyDown }: Props) {
  const { roomId, room, duties, credit } = row;
  const lane = laneOf(room, duties, now);
  const open = duties.filter((duty) => isListed(duty, now)).sort(compareForReading);
  const next = nextDuty({ room, duties: open }, now);
  const ended = duties.filter((duty) => !isListed(duty, now));
  const { lookedAt, listedAt } = room.coverage;
  const seenAt = lookedAt ?? (preSaleKindOf(roomId) ? listedAt : null);
  return (
    <tbody {...roomAttributes(room, lane)}>
      <tr
        id={`row-${roomId}`}
        tabIndex={isReachable ? 0 : -1}
        aria-selected={isChosen}
        onClick={() => onChoose(roomId)}
        onKeyDown={onKeyDown}
      >
        <th scope="row">
          {titleOf(room)}
          <span class="cell-second">{buyerOf(room)}</span>
          <span class="cell-second">{turnOf(room)}</span>
          {lane === 'check' && <CheckReason room={room} now={now} />}
          {lane !== 'check' && room.missing.length > 0 && (
            <span class="cell-second cell-missing">
              {t('check_missing', missingWords(room.missing))}
            </span>
          )}
        </th>
        <td>
          <span class={`lane lane-${lane}`}>{laneName(lane)}</span>
          <span class="cell-second">{stageOf(room)}</span>
        </td>
        <td>
          <AnswerBy room={room} />
          <HeldUntil row={row} now={now} />
          {open.length === 0 && room.answerBy === null && (
            <span class="quiet">{t('no_duties')}</span>
          )}
          {[...open]
            .sort((a, b) => Number(b === next) - Number(a === next))
            .map((duty) => (
              <DutyView key={dutyKey(duty)} duty={duty} now={now} size="line" />
            ))}
        </td>
        <td>{credit && <CreditLine credit={credit} now={now} />}</td>
        <td>{seenAt === null ? '–' : timeAgoWords(timeLeft(seenAt, now))}</td>
      </tr>
      {isChosen && ended.length > 0 && (
        <tr class="ended-row">
          <td colSpan={COLUMNS.length}>
            <span class="quiet">{t('ended_duties')}</span>
            {ended.map((duty) => (
              <DutyView key={dutyKey(duty)} duty={duty} now={now} size="line" />
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}
