import type { TimelineEvent } from './event.ts';
import { markOf } from './fold-conversation.ts';
import type { Mark } from './room.ts';

/** Requests to cancel of either side, oldest first. */
export const cancelRequestsIn = (events: readonly TimelineEvent[]): Mark[] =>
  events
    .filter(({ kind }) => kind === 'cancel-requested')
    .sort((a, b) => a.at.until - b.at.until || (a.id < b.id ? -1 : 1))
    .map(markOf);
