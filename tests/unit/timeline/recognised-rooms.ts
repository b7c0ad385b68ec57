import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { MessageReading } from '../../../utils/site/readings/talkroom.ts';
import { addEvents } from '../../../utils/timeline/add-events.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { keepWords } from '../../../utils/timeline/keep-words.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { recogniseTexts } from '../../../utils/timeline/recognise-texts.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../../support/readings.ts';

export const MINUTE = HOUR / 60;
export const mine = (siteId: number, text: string, sentAt = NOW): MessageReading =>
  message({ siteId, side: 'seller', text, sentAt });
export const buyers = (siteId: number, sentAt = NOW + HOUR): MessageReading =>
  message({ siteId, sentAt, at: minuteOf(sentAt) });

type Look = readonly MessageReading[];

/** The room after insertions and looks, recorded one after the other as the store does. */
export function roomAfter(inserted: readonly TimelineEvent[], ...looks: Look[]) {
  const known = new Map(inserted.map((event) => [event.id, event]));
  const [first] = observe(talkroom({ messages: looks.flat() }));
  if (!first) throw new Error('nothing was seen');
  for (const [index, messages] of looks.entries()) {
    const readAt = NOW + 2 * DAY + index * MINUTE;
    for (const { events } of observe(talkroom({ readAt, messages: [...messages] }))) {
      const seen = [...events, ...recogniseTexts([...known.values()], events)];
      const kept = seen.map((event) => keepWords(event, 'times'));
      for (const event of addEvents(known, kept)) known.set(event.id, event);
    }
  }
  return foldRoom('18000001', [...known.values()], first.coverage);
}

export const sentIn = (room: ReturnType<typeof roomAfter>) =>
  room.texts.map(({ templateId, sent }) => `${templateId} ${sent.eventId}`);
