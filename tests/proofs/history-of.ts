import type { History } from '../../utils/back-test/history.ts';
import { addEvents } from '../../utils/timeline/add-events.ts';
import { mergeCoverage, noCoverage } from '../../utils/timeline/coverage.ts';
import type { Coverage } from '../../utils/timeline/coverage.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { onlyNews } from '../../utils/timeline/news.ts';
import { observe } from '../../utils/timeline/observe.ts';
import { recogniseTexts } from '../../utils/timeline/recognise-texts.ts';
import { NOW } from '../support/readings.ts';
import type { LivedRoom, LivedStep } from './lived-days.ts';

/** What is stored of one room after these steps. */
export function historyOf(
  room: LivedRoom,
  steps: readonly LivedStep[],
  hidden: readonly number[],
): History {
  const known = new Map<string, TimelineEvent>();
  let coverage: Coverage = noCoverage(room.roomId);
  let now = NOW;
  for (const [index, step] of steps.entries()) {
    now += step.afterMs;
    const before = [...known.values()];
    if (step.does === 'insert') known.set(`${now}`, room.insertion(now));
    if (step.does === 'by-hand') known.set(`${now}`, room.deed(step, now));
    const look = { ...step, hidden: hidden[index % hidden.length] ?? 0 };
    for (const seen of observe(step.does === 'list' ? room.list(now) : room.look(look, now))) {
      const news = [...seen.events, ...recogniseTexts(before, seen.events)];
      for (const event of addEvents(known, onlyNews(before, news))) known.set(event.id, event);
      coverage = mergeCoverage(coverage, seen.coverage);
    }
  }
  return { roomId: room.roomId, events: [...known.values()], coverage };
}
