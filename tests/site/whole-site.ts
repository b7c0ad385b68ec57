import { longRooms } from './long-rooms.ts';
import type { PracticeSite } from './practice-room.ts';
import { practiceQuotes } from './quotes.ts';
import { rareRooms } from './rare-rooms.ts';
import { practiceRoom } from './room-draft.ts';
import { practiceSite } from './scenarios.ts';
import { practiceThreads } from './threads.ts';

/** Every page that the seller's side has: the practice rooms, rarer ones, and what comes before a sale. */
export function wholeSite(now: number): PracticeSite {
  const site = practiceSite(now);
  const others = [...rareRooms(now), ...longRooms(now)].map(practiceRoom);
  return {
    ...site,
    rooms: [...site.rooms, ...others],
    threads: practiceThreads(now),
    quotes: practiceQuotes(now),
    opened: new Map(),
  };
}
