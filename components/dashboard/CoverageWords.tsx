import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { shortMoment } from '../shared/words.ts';

/** What was seen of a room, and what may stand there unseen. */
export function CoverageWords({ room }: { room: Room }) {
  const { lookedAt, listedAt, isStartSeen, ranges } = room.coverage;
  const gaps = Math.max(0, ranges.length - 1);
  const words = [
    lookedAt === null ? t('coverage_never_opened') : t('coverage_opened', shortMoment(lookedAt)),
    listedAt === null ? '' : t('coverage_listed', shortMoment(listedAt)),
    lookedAt === null ? '' : t('coverage_messages', room.messageCount),
    lookedAt === null || room.messageCount === 0
      ? ''
      : t(isStartSeen ? 'coverage_from_start' : 'coverage_older'),
    gaps === 0 ? '' : t('coverage_gaps', gaps),
  ];
  return (
    <p class="quiet" data-coverage={gaps === 0 && isStartSeen ? 'whole' : 'parts'}>
      {words.filter((text) => text !== '').join(' · ')}
    </p>
  );
}
