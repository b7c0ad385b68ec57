import { preSaleKindOf } from '../site/room-ids.ts';

/** The page of a direct message counts to it (`0/2000`, 2026-09). */
const DIRECT_MESSAGE = 2000;

/** The talkroom's own limit is not known; another seller's tool keeps to 4,000 characters. */
const TALKROOM_GUESS = 4000;

/** In UTF-16 units, as the site's own counter counts. null: not known, and a guess refuses nothing. */
export const knownLimitOf = (roomId: string): number | null =>
  preSaleKindOf(roomId) === 'direct-message' ? DIRECT_MESSAGE : null;

/** The same, or else a guess to warn at. */
export const lengthLimitOf = (roomId: string): number => knownLimitOf(roomId) ?? TALKROOM_GUESS;
