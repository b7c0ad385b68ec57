import { millisecondsInMinute } from 'date-fns/constants';
import { minuteOf } from '../japan-time/calendar.ts';
import { pointAt } from '../japan-time/moment.ts';
import type { MessageReading } from '../site/readings/talkroom.ts';
import { toStep } from '../site/steps.ts';
import { addEvents } from '../timeline/add-events.ts';
import { mergeCoverage } from '../timeline/coverage.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { NoticeInsertedEvent, ShownState, TimelineEvent } from '../timeline/event.ts';
import { fieldOf } from '../timeline/missing-fields.ts';
import { onlyNews } from '../timeline/news.ts';
import { stepEvent } from '../timeline/observation.ts';
import { eventsOfMessage } from '../timeline/observe-message.ts';
import { recogniseTexts } from '../timeline/recognise-texts.ts';
import type { Room } from '../timeline/room.ts';
import type { Act, Known } from './supposition.ts';

/** When the room was seen last, in whatever way, epoch ms. */
export const lastSeenAt = ({ events, coverage }: Known): number =>
  events.reduce(
    (last, { seenAt }) => Math.max(last, seenAt),
    Math.max(coverage.lookedAt ?? 0, coverage.listedAt ?? 0),
  );

/**
 * What would be known of a room had this been done, and the room been looked at right after it. The
 * same road takes it in as takes in a real look; what is stored is not touched.
 *
 * @param lookAt the moment of that look, later than every look so far
 */
export function afterAct(known: Known, room: Room, act: Act, lookAt: number): Known {
  const all = new Map(known.events.map((event) => [event.id, event]));
  const inserted = act.kind === 'notice' ? insertionOf(act, known.roomId) : [];
  for (const event of inserted) all.set(event.id, event);
  const seen = eventsSeen(known, room, act, lookAt);
  const before = [...all.values()];
  const news = onlyNews(before, [...seen, ...recogniseTexts(before, seen)]);
  for (const event of addEvents(all, news)) all.set(event.id, event);
  const coverage = mergeCoverage(known.coverage, coverageOf(known, act, lookAt));
  return { ...known, events: [...all.values()], coverage };
}

function eventsSeen(known: Known, room: Room, act: Act, lookAt: number): TimelineEvent[] {
  const { roomId } = known;
  const step = (shown: ShownState, seenAt = lookAt) => stepEvent(roomId, seenAt, 'talkroom', shown);
  switch (act.kind) {
    case 'deliver':
      return [...herMessage(known, act, lookAt), step(DELIVERED)];
    case 'accept':
      // A look just before still showed the delivery: else it could have been any time since the last.
      return [step(toStep(DELIVERED.label), lookAt - 1), step(ACCEPTED)];
    case 'notice':
    case 'reply':
      return [
        ...herMessage(known, act, lookAt),
        ...(room.printed?.isFirstContact ? [step({ printedDeadline: null })] : []),
      ];
  }
}

/** The deadline that the page would print is left out: the rule computes the same one. */
const DELIVERED = { ...toStep('納品送付'), printedDeadline: null, canWrite: true };
const ACCEPTED = { ...toStep('取引完了'), printedDeadline: null, canWrite: true };

function herMessage(
  known: Known,
  act: Exclude<Act, { kind: 'accept' }>,
  readAt: number,
): TimelineEvent[] {
  const { roomId } = known;
  const at = minuteOf(Math.floor(act.at / millisecondsInMinute) * millisecondsInMinute);
  const message: MessageReading = {
    siteId: newestNumber(known) + 1,
    ...{ ordinal: 0, side: 'seller', author: null, label: null, stamp: null, at, readAt: null },
    mark: act.kind === 'deliver' ? 'formal-delivery' : null,
    text: act.kind === 'notice' ? wordsOf(act) : '',
    ...{ isTruncated: false, attachments: [] },
  };
  return eventsOfMessage(message, { roomId, readAt, unknownTime: at });
}

/** Put into the box as she would; the message that names it makes a promise of it. */
const insertionOf = (
  act: Extract<Act, { kind: 'notice' }>,
  roomId: string,
): NoticeInsertedEvent[] => [
  {
    ...{ id: `${roomId}/supposed/${act.at}`, roomId, kind: 'notice-inserted', by: 'seller' },
    ...{ at: pointAt(act.at), seenAt: act.at, templateId: 'supposed' },
    ...{ deadline: act.deadline, words: wordsOf(act) },
  },
];

const wordsOf = ({ at, deadline }: { at: number; deadline: number }): string =>
  `supposed ${at} ${deadline}`;

/** Rows of the site are numbered, and rise. */
function newestNumber({ events, coverage }: Known): number {
  const seen = coverage.ranges.at(-1)?.until ?? 0;
  return events.reduce((newest, event) => Math.max(newest, numberOf(event)), seen);
}
const numberOf = (event: TimelineEvent): number => ('siteId' in event ? (event.siteId ?? 0) : 0);

/** Nobody else wrote in between. What the page did not give away before, it does not now. */
function coverageOf(known: Known, act: Act, lookAt: number): Coverage {
  const newest = newestNumber(known);
  const until = act.kind === 'accept' ? newest : newest + 1;
  return {
    ...known.coverage,
    lookedAt: lookAt,
    newestSeenAt: lookAt,
    ranges: [{ from: newest, until }],
    missing: known.coverage.missing.filter((name) => !TOLD_BY[act.kind].has(fieldOf(name))),
  };
}

const TOLD_BY: Record<Act['kind'], ReadonlySet<string>> = {
  deliver: new Set(['newer', 'step']),
  accept: new Set(['newer', 'step']),
  notice: new Set(['newer']),
  reply: new Set(['newer']),
};
