import { staleAt } from '../../utils/deadlines/lane-of.ts';
import { isBlind } from '../../utils/timeline/missing-fields.ts';
import { healthState } from '../../utils/health/merge-health.ts';
import type { HealthRow } from '../../utils/health/merge-health.ts';
import { t } from '../../utils/i18n.ts';
import { timeLeft } from '../../utils/japan-time/format.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { timeAgoWords } from '../../utils/time-words.ts';
import { HEALTH_PLACE } from '../health/health-place.ts';
import { pageName } from '../health/health-words.ts';
import { StructureReport } from '../health/StructureReport.tsx';
import type { ReportWishes } from '../health/StructureReport.tsx';
import { missingWords } from '../shared/missing-words.ts';
import { titleOf } from '../shared/words.ts';

const NEVER_OPENED = 'never-opened';
/** Not seen yet is not unreadable. */
const UNSEEN: ReadonlySet<string> = new Set([NEVER_OPENED, 'unseen-messages']);

interface Props {
  rows: RoomRow[];
  health: readonly HealthRow[];
  now: number;
  /** A page of the site is in the tab on which the popup acts. */
  isPageThere: boolean;
  wishes: ReportWishes;
}

/** One line: when the last look was and whether everything could be read; opens when not. */
export function HealthLine({ rows, health, now, isPageThere, wishes }: Props) {
  const partial = rows.filter(({ room }) => room.missing.some((name) => !UNSEEN.has(name)));
  const lost = lostOnLists(health);
  const words = [seenWords(rows, now), ...worriesOf(rows, partial, lost, now)].join(' · ');
  if (partial.length === 0 && lost.size === 0) return <p class="health">{words}</p>;
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
        {[...lost].map(([page, fields]) => (
          <li key={page}>
            {pageName(page)}: {missingWords(fields.map(({ field }) => field))}
          </li>
        ))}
      </ul>
      <a href={`options.html#${HEALTH_PLACE}`} target="_blank">
        {t('health_by_field')}
      </a>
      <StructureReport isPageThere={isPageThere} wishes={wishes} />
    </details>
  );
}

/** What no room says of itself: fields of pages that show many rooms at once. */
const lostOnLists = (health: readonly HealthRow[]): Map<string, HealthRow[]> =>
  Map.groupBy(
    health.filter((row) => row.page !== 'talkroom' && healthState(row) === 'lost'),
    ({ page }) => page,
  );

const looksAt = (rows: RoomRow[]): number[] =>
  rows.map(({ room }) => room.coverage.lookedAt).filter((at) => at !== null);

function seenWords(rows: RoomRow[], now: number): string {
  const looks = looksAt(rows);
  return looks.length === 0
    ? t('health_never')
    : t('health_seen', timeAgoWords(timeLeft(Math.max(...looks), now)));
}

function worriesOf(
  rows: RoomRow[],
  partial: RoomRow[],
  lost: Map<string, HealthRow[]>,
  now: number,
): string[] {
  const isAnySeen = looksAt(rows).length > 0;
  const unopened = rows.filter(({ room }) => room.missing.includes(NEVER_OPENED)).length;
  const stale = rows.filter(({ room }) => now >= staleAt(room)).length;
  const worries = [
    ...(partial.length > 0 ? [t('health_partial', partial.length)] : []),
    ...[...lost.keys()].map((page) => t('health_page_lost', pageName(page))),
    ...(unopened > 0 && isAnySeen ? [t('health_unopened', unopened)] : []),
    ...(stale > 0 ? [t('health_stale', stale)] : []),
  ];
  return worries.length > 0 || !isAnySeen ? worries : [t('health_all_read')];
}
