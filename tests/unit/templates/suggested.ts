import { dutiesOf } from '../../../utils/deadlines/duties-of.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { MessageReading, TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { suggestTemplate } from '../../../utils/templates/suggest.ts';
import type { TemplateId } from '../../../utils/templates/template.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { mergeCoverage, noCoverage } from '../../../utils/timeline/coverage.ts';
import { message, NOW, talkroom } from '../../support/readings.ts';

const ROOM_ID = '18000001';

export interface Said {
  by: 'seller' | 'buyer' | 'request' | 'delivery';
  at: number;
  /** What text it is; with a deadline a notice. */
  text?: TemplateId | 'own-1';
  deadline?: number;
  /** What a text of her own is for. */
  role?: TemplateId;
  hasFile?: boolean;
}

/** A room in which this was said, the first row first, looked at now. */
export function roomIn(said: readonly Said[], part: Partial<TalkroomReading> = {}) {
  const { events, coverage } = eventsIn(said, part);
  const room = foldRoom(ROOM_ID, events, coverage);
  return { room, duties: dutiesOf(room, RULES) };
}

export function eventsIn(said: readonly Said[], part: Partial<TalkroomReading> = {}) {
  const messages = said.map(rowOf);
  const looks = observe(talkroom({ messages, readAt: NOW, ...part }));
  const events = [...looks.flatMap((look) => look.events), ...said.flatMap(sentEvent)];
  const coverage = looks.map((look) => look.coverage).reduce(mergeCoverage, noCoverage(ROOM_ID));
  return { roomId: ROOM_ID, events, coverage };
}

export const rowOf = ({ by, at, hasFile = false }: Said, index: number): MessageReading =>
  message({
    siteId: 500 + index,
    side: by === 'buyer' ? 'buyer' : by === 'request' ? 'site' : 'seller',
    mark: by === 'delivery' ? 'formal-delivery' : by === 'request' ? 'cancel-request' : null,
    at: minuteOf(at),
    attachments: hasFile ? [{ name: 'rough.png', size: '1MB' }] : [],
  });

function sentEvent({ at, text, deadline, role }: Said, index: number): TimelineEvent[] {
  if (text === undefined) return [];
  const messageId = `${ROOM_ID}/m${500 + index}`;
  const event = { roomId: ROOM_ID, by: 'seller' as const, at: minuteOf(at), seenAt: NOW };
  const sent = { ...event, templateId: text, role, messageId };
  return deadline === undefined
    ? [{ ...sent, id: `${messageId}/text`, kind: 'text-sent' }]
    : [{ ...sent, id: `${messageId}/notice`, kind: 'notice-sent', deadline }];
}

export const suggestedIn = (
  said: readonly Said[],
  part: Partial<TalkroomReading> = {},
  now = NOW,
) => suggestTemplate(roomIn(said, part), now);
