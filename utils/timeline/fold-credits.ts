import type { TimelineEvent } from './event.ts';
import type { Credited } from './room.ts';

/** Earliest first. */
export const creditsIn = (events: readonly TimelineEvent[]): Credited[] =>
  events
    .filter((event) => event.kind === 'credited')
    .sort((a, b) => a.at.from - b.at.from || (a.id < b.id ? -1 : 1))
    .map(({ id, at, netJpy }) => ({ eventId: id, at, netJpy }));
