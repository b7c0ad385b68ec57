import { HOUR, writesAsSeller } from './history.ts';
import type { DeedKind } from './history.ts';

/** What really came to pass in a room, and what of it still waits at its end. */

export type TrueStage = 'open' | 'delivered' | 'accepted' | 'closed' | 'cancelled';

export interface Entry {
  at: number;
  what: DeedKind | 'opens' | 'site-cancels' | 'site-closes';
  /** From this moment on. */
  stage: TrueStage;
  /** As in the deed. */
  named?: number;
}

/** The diary of a room up to its end. `opens` is its first entry. */
export type Diary = readonly Entry[];

export const until = (diary: Diary, at: number): Diary => diary.filter((entry) => entry.at <= at);

export const stageOf = (diary: Diary): TrueStage => diary.at(-1)?.stage ?? 'open';

export const lastOf = (what: Entry['what'], diary: Diary): number =>
  diary.findLast((entry) => entry.what === what)?.at ?? 0;

/** The buyer's first words that the seller has not answered. */
export function oldestUnanswered(diary: Diary): Entry | undefined {
  const answeredAt = diary.findLast(({ what }) => writesAsSeller(what))?.at ?? -Infinity;
  return diary.find(({ at, what }) => what === 'buyer-writes' && at > answeredAt);
}

/** The last due date that was set, if it was not taken back. */
export function dueDateIn(diary: Diary): Entry | undefined {
  const last = diary.findLast(
    ({ what }) => what === 'sets-due-date' || what === 'takes-due-date-back',
  );
  return last?.what === 'sets-due-date' ? last : undefined;
}

export const REQUEST_MS = 24 * HOUR;

/**
 * The request to cancel that still waits for the other side. The buyer's is answered by the seller's
 * words too, her own only by the buyer's hand.
 */
export function waitingRequest(diary: Diary): Entry | undefined {
  const index = diary.findLastIndex(({ what }) => ASKS_TO_CANCEL.has(what));
  const request = diary[index];
  if (!request) return undefined;
  const isOver = diary
    .slice(index + 1)
    .some(
      ({ what, stage }) =>
        what === 'refuses-to-cancel' ||
        (stage !== 'open' && stage !== 'delivered') ||
        (request.what === 'buyer-asks-to-cancel' && writesAsSeller(what)),
    );
  return isOver ? undefined : request;
}

const ASKS_TO_CANCEL: ReadonlySet<string> = new Set([
  'buyer-asks-to-cancel',
  'seller-asks-to-cancel',
]);

/** Notices that name a date and which the buyer has not answered with words; the last one counts. */
export function runningNotices(diary: Diary): Entry[] {
  const stage = stageOf(diary);
  if (stage !== 'open' && stage !== 'delivered') return [];
  const answeredAt = lastOf('buyer-writes', diary);
  return diary.filter(
    ({ what, at, named }) =>
      what === 'seller-gives-notice' && named !== undefined && at > answeredAt,
  );
}
