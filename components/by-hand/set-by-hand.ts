import type { Deed } from '../../utils/timeline/by-hand.ts';

/** Rejects when it was not kept: whoever asks says so, and loses nothing that was typed. */
export type SetByHand = (roomIds: string[], deed: Deed) => Promise<void>;
