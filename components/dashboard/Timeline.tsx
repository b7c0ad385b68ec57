import { Fragment } from 'preact';
import { t } from '../../utils/i18n.ts';
import { toIsoJapan } from '../../utils/japan-time/calendar.ts';
import type { Coverage } from '../../utils/timeline/coverage.ts';
import { gapsBefore } from '../../utils/timeline/gaps.ts';
import type { MessageEvent, TimelineEvent } from '../../utils/timeline/event.ts';
import { useDeferredCount } from '../shared/use-deferred-count.ts';
import { shortMoment } from '../shared/words.ts';
import { eventDetails, eventName, yearAndMoment, sideName } from './event-words.ts';

interface Props {
  events: TimelineEvent[];
  coverage: Coverage;
}

/** Newest first: the buyer at the left, the seller at the right, the site in the middle. */
export function Timeline({ events, coverage }: Props) {
  const gaps = gapsBefore(events, coverage);
  const drawn = useDeferredCount(events.length);
  if (events.length === 0) return <p class="quiet">{t('events_none')}</p>;
  return (
    <ol class="timeline">
      {events
        .slice(events.length - drawn)
        .reverse()
        .map((event) => (
          <Fragment key={event.id}>
            <OneEvent event={event} />
            {gaps.has(event.id) && <li class="event-gap quiet">{t('events_gap')}</li>}
          </Fragment>
        ))}
    </ol>
  );
}

const OneEvent = ({ event }: { event: TimelineEvent }) => (
  <li class={`event event-${sideOf(event)}`} data-event={event.kind} data-by={event.by}>
    <p class="event-head">
      <strong>{sideName(event.by)}</strong> {eventName(event)}
    </p>
    {isMessage(event) ? <Words event={event} /> : <p>{eventDetails(event)}</p>}
    <p class="quiet">
      <time dateTime={toIsoJapan(event.at.from)}>{yearAndMoment(event.at)}</time> ·{' '}
      {t('event_first_seen', shortMoment(event.seenAt))}
      {isMessage(event) && event.readAt && (
        <> · {t('event_read', shortMoment(event.readAt.from))}</>
      )}
    </p>
  </li>
);

const Words = ({ event }: { event: MessageEvent }) => (
  <>
    {event.text === null ? (
      <p class="quiet">{t('event_text_not_kept', event.length)}</p>
    ) : (
      <p class="event-text">{event.text}</p>
    )}
    {event.attachments.map(({ name, size }) => (
      <p key={name} class="quiet">
        {t('event_attachment', size === null ? name : `${name} (${size})`)}
      </p>
    ))}
  </>
);

const sideOf = ({ by }: TimelineEvent): 'seller' | 'buyer' | 'site' =>
  by === 'seller' || by === 'buyer' ? by : 'site';

const isMessage = (event: TimelineEvent): event is MessageEvent => 'attachments' in event;
