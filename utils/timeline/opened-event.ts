import type { Moment } from '../japan-time/moment.ts';
import type { OpenedEvent } from './event.ts';

export const openedEvent = (
  roomId: string,
  source: OpenedEvent['source'],
  seenAt: number,
  at: Moment,
): OpenedEvent => ({
  id: `${roomId}/opened/${source}/${at.from}`,
  roomId,
  kind: 'opened',
  by: 'site',
  at,
  seenAt,
  source,
});
