import { stateOf } from '../../utils/deadlines/duty.ts';
import type { Duty } from '../../utils/deadlines/duty.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import { dueWords, dutyLeftWords, dutyName, toneOf } from './duty-words.ts';
import { basisName } from './words.ts';

interface Props {
  duty: Duty;
  now: number;
  /** `main` is the large one of a row, `line` one line among others. */
  size: 'main' | 'line';
}

export function DutyView({ duty, now, size }: Props) {
  const { from, until } = duty.due;
  return (
    <div
      class={`duty duty-${size} tone-${toneOf(duty, now)}`}
      data-duty={duty.clock}
      data-owner={duty.owner}
      data-basis={duty.basis}
      data-state={stateOf(duty, now)}
      data-latest={until === from ? undefined : toIsoJapan(until)}
    >
      <span class="duty-clock">{dutyName(duty)}</span>
      <strong class="duty-left">{dutyLeftWords(duty, now)}</strong>
      <span class="duty-when">
        <time dateTime={toIsoJapan(from)}>{dueWords(duty, now)}</time>
        {size === 'main' && <span class="duty-basis">{basisName(duty.basis)}</span>}
      </span>
    </div>
  );
}
