import { staleAt } from '../../utils/deadlines/lane-of.ts';
import { isBlind } from '../../utils/timeline/missing-fields.ts';
import { t } from '../../utils/i18n.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { timeAgoWords } from '../../utils/time-words.ts';
import { missingWords } from '../shared/missing-words.ts';
import { titleOf } from '../shared/words.ts';

const NEVER_OPENED = 'never-opened';

/** One line: when the last look was and whether everything could be read; opens when not. */
export function HealthLine({ rows, now }: { rows: RoomRow[]; now: number }) {
  const partial = rows.filter(({ room }) => room.missing.some((name) => name !== NEVER_OPENED));
  const words = healthWords(rows, partial.length, now);
  if (partial.length === 0) return <p class="health">{words}</p>;
  const isBad = partial.some(({ room }) => isBlind(room));
  return (
    <details class={`health ${isBad ? 'tone-danger' : 'tone-caution'}`}>
      <summary>{words}</summary>
      <ul>
        {partial.map(({ roomId, room }) => (
          <li key={roomId}>
            {titleOf(room)}: {missingWords(room.missing)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function healthWords(rows: RoomRow[], partialCount: number, now: number): string {
  const looks = rows.map(({ room }) => room.coverage.lookedAt).filter((at) => at !== null);
  if (looks.length === 0) return t('health_never');
  const unopened = rows.filter(({ room }) => room.missing.includes(NEVER_OPENED)).length;
  const stale = rows.filter(({ room }) => now >= staleAt(room)).length;
  const worries = [
    ...(partialCount > 0 ? [t('health_partial', partialCount)] : []),
    ...(unopened > 0 ? [t('health_unopened', unopened)] : []),
    ...(stale > 0 ? [t('health_stale', stale)] : []),
  ];
  const seen = t('health_seen', timeAgoWords(timeLeft(Math.max(...looks), now)));
  return [seen, ...(worries.length > 0 ? worries : [t('health_all_read')])].join(' · ');
}
