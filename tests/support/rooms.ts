import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import type { Clock, Duty } from '../../utils/deadlines/duty.ts';
import { RULES } from '../../utils/deadlines/rules/index.ts';
import type { Reading } from '../../utils/site/reading.ts';
import { addEvents } from '../../utils/timeline/add-events.ts';
import { mergeCoverage } from '../../utils/timeline/coverage.ts';
import type { Coverage } from '../../utils/timeline/coverage.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import { onlyNews } from '../../utils/timeline/news.ts';
import { observe } from '../../utils/timeline/observe.ts';
import type { Room } from '../../utils/timeline/room.ts';

export interface Known {
  room: Room;
  events: TimelineEvent[];
  duties: Duty[];
}

/** The room as it stands after these looks, in this order. All looks must be of one room. */
export function afterLooks(...readings: Reading[]): Known {
  const known = new Map<string, TimelineEvent>();
  let coverage: Coverage | undefined;
  let roomId = '';
  for (const observation of readings.flatMap(observe)) {
    roomId = observation.roomId;
    coverage = coverage ? mergeCoverage(coverage, observation.coverage) : observation.coverage;
    const news = onlyNews([...known.values()], observation.events);
    for (const event of addEvents(known, news)) known.set(event.id, event);
  }
  if (!coverage) throw new Error('no look was given');
  const events = [...known.values()];
  const room = foldRoom(roomId, events, coverage);
  return { room, events, duties: dutiesOf(room, RULES) };
}

export function theDuty(duties: readonly Duty[], clock: Clock): Duty {
  const found = duties.filter((duty) => duty.clock === clock && duty.ended === null);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} open ${clock} duties`);
  return found[0];
}

export const openClocks = (duties: readonly Duty[]): Clock[] =>
  duties.filter((duty) => duty.ended === null).map((duty) => duty.clock);
