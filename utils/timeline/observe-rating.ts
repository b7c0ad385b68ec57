import type { RatingReading } from '../site/readings/rating.ts';
import { noCoverage } from './coverage.ts';
import { stepEvent, valueOf } from './observation.ts';
import type { Observation } from './observation.ts';

/** The form says that nothing is rated yet. A page without it says nothing of the room. */
export function observeRating({ roomId, readAt, canRate }: RatingReading): Observation[] {
  if (valueOf(canRate) !== true) return [];
  const coverage = { ...noCoverage(roomId), listedAt: readAt };
  return [{ roomId, events: [stepEvent(roomId, readAt, 'rating', { isRated: false })], coverage }];
}
