import type { Duty } from '../../utils/deadlines/duty.ts';
import type { CalendarWords } from '../../utils/exchange/calendar-file.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { basisName, clockName, ownerName, shortMoment, titleOf } from '../shared/words.ts';

/** No buyer's name and no word of a message: calendars are shared, and shown on locked screens. */
export const CALENDAR_WORDS: CalendarWords = {
  summaryOf: ({ clock }, room) => t('calendar_summary', clockName(clock), titleOf(room)),
  descriptionOf: (duty, room) =>
    [sourceWords(duty), latestWords(duty), seenWords(room), t('unofficial')]
      .filter(Boolean)
      .join('\n'),
  categoriesOf: ({ owner }) => [t('action_title'), ownerName(owner)],
};

const sourceWords = ({ basis, rule }: Duty): string => t('calendar_source', basisName(basis), rule);

const latestWords = ({ due }: Duty): string =>
  due.until === due.from ? '' : t('calendar_latest', shortMoment(due.until));

function seenWords({ coverage }: Room): string {
  const seenAt = Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0);
  return seenAt === 0 ? '' : t('calendar_seen', shortMoment(seenAt));
}
