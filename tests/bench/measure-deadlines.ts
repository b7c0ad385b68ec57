import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import { rowOf } from '../../utils/store/row-of.ts';
import { addEvents } from '../../utils/timeline/add-events.ts';
import { mergeCoverage } from '../../utils/timeline/coverage.ts';
import type { Coverage } from '../../utils/timeline/coverage.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { onlyNews } from '../../utils/timeline/news.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { recogniseTexts } from '../../utils/timeline/recognise-texts.ts';
import { found, HOUR, message, NOW, talkroom } from '../support/readings.ts';
import type { MessageReading } from '../../utils/site/readings/talkroom.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';

const ROOMS = 200;
const EVENTS_EACH = 250;
/** The first runs warm the engine up and are not counted. */
const WARM_UP = 5;

interface Seen {
  roomId: string;
  events: TimelineEvent[];
  coverage: Coverage;
}

/** The engine alone: no store, no browser, in the process of the runner. */
export function measureDeadlines(runs: number): BenchRow[] {
  const rooms = Array.from({ length: ROOMS }, (_, index) => seenRoom(index));
  const all = repeat(runs, () => rooms.map((seen) => dutiesOf(folded(seen), RULES)));
  const [room = seenRoom(0)] = rooms;
  const one = repeat(runs * 10, () => afterOneMore(room));
  return [
    {
      name: `all duties of ${ROOMS} rooms of ${EVENTS_EACH} events`,
      ...{ value: all, unit: 'ms', baseline: null, limit: 50 },
    },
    {
      name: `duties of a room of ${EVENTS_EACH} events after one more`,
      ...{ value: one, unit: 'ms', baseline: null, limit: 1 },
    },
  ];
}

const folded = ({ roomId, events, coverage }: Seen) => foldRoom(roomId, events, coverage);

/** As `utils/store/record.ts` does it between reading and writing the store. */
function afterOneMore({ roomId, events, coverage }: Seen): unknown {
  const [seen] = observe(talkroom({ roomId, readAt: NOW + HOUR, messages: [newMessage(roomId)] }));
  if (!seen) throw new Error('nothing was seen');
  const known = new Map(events.map((event) => [event.id, event]));
  const news = onlyNews(events, [...seen.events, ...recogniseTexts(events, seen.events)]);
  for (const event of addEvents(known, news)) known.set(event.id, event);
  const row = rowOf(
    roomId,
    [...known.values()],
    mergeCoverage(coverage, seen.coverage),
    NOW + HOUR,
  );
  if (row.room.messageCount !== messagesIn(events) + 1) throw new Error('it was not counted');
  return row;
}

const messagesIn = (events: readonly TimelineEvent[]): number =>
  events.filter((event) => 'siteId' in event).length;

const idOf = (roomId: string, index: number): number => Number(roomId) * 1000 + index;

const newMessage = (roomId: string): MessageReading =>
  message({ siteId: idOf(roomId, EVENTS_EACH), sentAt: NOW + HOUR / 2 });

/** A talk of two months; of every room something else is the newest. */
function seenRoom(index: number): Seen {
  const roomId = String(18_000_001 + index);
  const banner = { at: NOW - 58 * 24 * HOUR, sentence: '48時間以内', isFirstContact: true };
  const first = talkroom({ roomId, readAt: NOW - 60 * 24 * HOUR, printedDeadline: found(banner) });
  const known = new Map<string, TimelineEvent>();
  let coverage: Coverage | undefined;
  for (const reading of [first, talkroom({ roomId, messages: talk(roomId, index) })]) {
    for (const seen of observe(reading)) {
      const news = onlyNews([...known.values()], seen.events);
      for (const event of addEvents(known, news)) known.set(event.id, event);
      coverage = coverage ? mergeCoverage(coverage, seen.coverage) : seen.coverage;
    }
  }
  if (!coverage || known.size !== EVENTS_EACH) throw new Error(`${known.size} events`);
  return { roomId, events: [...known.values()], coverage };
}

/** Of the events, two are steps and one is the opening. */
const talk = (roomId: string, shift: number): MessageReading[] =>
  Array.from({ length: EVENTS_EACH - 3 }, (_, index) =>
    message({
      siteId: idOf(roomId, index),
      side: (index + shift) % 3 === 0 ? 'seller' : 'buyer',
      sentAt: NOW - (EVENTS_EACH - index) * 5 * HOUR - shift * HOUR,
      text: `${index}番目のメッセージです。よろしくお願いいたします。`,
    }),
  );

function repeat(runs: number, work: () => unknown): number {
  const values: number[] = [];
  for (let run = 0; run < runs + WARM_UP; run += 1) {
    const start = performance.now();
    work();
    values.push(performance.now() - start);
  }
  return median(values.slice(WARM_UP));
}
