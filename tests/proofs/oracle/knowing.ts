import { dutiesOf } from '../../../utils/deadlines/duties-of.ts';
import { RULES } from '../../../utils/deadlines/rules/index.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { addEvents } from '../../../utils/timeline/add-events.ts';
import { mergeCoverage, noCoverage } from '../../../utils/timeline/coverage.ts';
import type { NoticeInsertedEvent, TimelineEvent } from '../../../utils/timeline/event.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { onlyNews } from '../../../utils/timeline/news.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { recogniseTexts } from '../../../utils/timeline/recognise-texts.ts';
import type { Known } from '../../support/rooms.ts';
import type { Diary } from './diary.ts';
import { MINUTE } from './history.ts';
import { wordsOf } from './rows.ts';

/** What is known here after looks at a room: added one by one, as the store adds them. */

const ROOM_ID = '18000001';

/**
 * @param isEveryLookKept also one that shows what the look before it showed. Looks that come in
 * another order than they were made, from a file, are added so.
 */
export function knownAfter(
  readings: readonly Reading[],
  diary: Diary,
  isEveryLookKept = false,
): Known {
  const known = new Map(insertionsIn(diary).map((event) => [event.id, event]));
  let coverage = noCoverage(ROOM_ID);
  for (const observation of readings.flatMap(observe)) {
    coverage = mergeCoverage(coverage, observation.coverage);
    const before = [...known.values()];
    const seen = [...observation.events, ...recogniseTexts(before, observation.events)];
    const news = isEveryLookKept ? seen : onlyNews(before, seen);
    for (const event of addEvents(known, news)) known.set(event.id, event);
  }
  const events = [...known.values()];
  const room = foldRoom(ROOM_ID, events, coverage);
  return { room, events, duties: dutiesOf(room, RULES) };
}

/** Every notice with a date was put into the box a moment before it was sent. */
const insertionsIn = (diary: Diary): TimelineEvent[] =>
  diary.flatMap(({ what, at, named }) =>
    what === 'seller-gives-notice' && named !== undefined ? [insertionAt(at - MINUTE, named)] : [],
  );

const insertionAt = (at: number, deadline: number): NoticeInsertedEvent => ({
  id: `${ROOM_ID}/notice/${at}`,
  roomId: ROOM_ID,
  kind: 'notice-inserted',
  by: 'seller',
  at: { from: at, until: at },
  seenAt: at,
  templateId: 'notice',
  deadline,
  words: wordsOf(deadline),
});
