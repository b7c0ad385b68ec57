import { t } from '../../utils/i18n.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { shortMoment } from '../shared/words.ts';
import { beginningOf } from './beginning-of.ts';
import { eventDetails, eventName, sideName, yearAndMoment } from './event-words.ts';

interface Props {
  ids: readonly string[];
  /** null until they are read. */
  events: readonly TimelineEvent[] | null;
}

/** What was seen from which a deadline follows; an opening may follow from the oldest of all alone. A record that is not there any more is said. */
export function Because({ ids, events }: Props) {
  if (ids.length === 0) return <>{t('explain_records_first')}</>;
  if (!events) return <>{t('events_loading')}</>;
  const known = [...new Set(ids)].map((id) => events.find((event) => event.id === id));
  const lost = known.filter((event) => event === undefined).length;
  return (
    <ul class="because">
      {known.map((event) => event && <OneRecord key={event.id} event={event} />)}
      {lost > 0 && <li>{t('explain_records_lost', lost)}</li>}
    </ul>
  );
}

const OneRecord = ({ event }: { event: TimelineEvent }) => {
  const [words, details] = [beginningOf(event), eventDetails(event)];
  return (
    <li data-because={event.kind}>
      {eventName(event)} · {sideName(event.by)} ·{' '}
      <time dateTime={toIsoJapan(event.at.from)}>{yearAndMoment(event.at)}</time>
      {words !== '' && <q class="because-words">{words}</q>}
      {details !== '' && <span class="because-words">{details}</span>}
      <span class="because-seen">{t('event_first_seen', shortMoment(event.seenAt))}</span>
    </li>
  );
};
