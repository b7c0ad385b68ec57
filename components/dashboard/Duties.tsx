import type { Duty } from '../../utils/deadlines/duty.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import {
  compareForReading,
  dueWords,
  dutyKey,
  dutyLeftWords,
  dutyName,
  isListed,
  toneOf,
} from '../shared/duty-words.ts';
import { FullExplanation } from './FullExplanation.tsx';

interface Props {
  row: RoomRow;
  now: number;
  book: RuleBook;
  /** null until they are read. */
  events: readonly TimelineEvent[] | null;
}

/** Every deadline of a room on one line, each of which opens to where it comes from. */
export function Duties({ row, now, book, events }: Props) {
  const { duties, room } = row;
  const sorted = [...duties].sort(compareForReading);
  const listed = sorted.filter((duty) => isListed(duty, now));
  const over = sorted.filter((duty) => !isListed(duty, now));
  const draw = (duty: Duty) => (
    <OneDuty key={dutyKey(duty)} {...{ duty, room, now, book, events }} />
  );
  return (
    <>
      {listed.length === 0 && <p class="quiet">{t('no_duties')}</p>}
      {listed.map(draw)}
      {over.length > 0 && (
        <details class="duties-over">
          <summary>{t('ended_duties_count', over.length)}</summary>
          {over.map(draw)}
        </details>
      )}
    </>
  );
}

type OneProps = Omit<Props, 'row'> & Pick<RoomRow, 'room'> & { duty: Duty };

function OneDuty({ duty, room, now, book, events }: OneProps) {
  return (
    <details class={`one-duty tone-${toneOf(duty, now)}`} data-explains={duty.clock}>
      <summary>
        <span class="duty-clock">{dutyName(duty)}</span>
        <strong class="duty-left">{dutyLeftWords(duty, now)}</strong>
        <span class="duty-when">{dueWords(duty, now)}</span>
      </summary>
      <FullExplanation {...{ duty, room, now, book, events }} />
    </details>
  );
}
