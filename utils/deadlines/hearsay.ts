import { millisecondsInDay } from 'date-fns/constants';
import type { Room } from '../timeline/room.ts';

/**
 * A week without a word is longer than any clock of the site that a message could start: what
 * waits there has been cancelled or is over.
 */
const QUIET_MS = 7 * millisecondsInDay;

/**
 * Nothing is known of the conversation but a line of the inbox, which names every one there ever
 * was: it is none to open unless the line is unread or of these days.
 */
export function isHearsay({ coverage, stage, openedAt, listedNewest }: Room): boolean {
  if (coverage.lookedAt !== null || stage === 'closed' || stage === 'cancelled') return false;
  if (openedAt !== null || listedNewest === null || listedNewest.isUnread !== false) return false;
  const { at, seenAt } = listedNewest;
  return at !== null && at.until < seenAt - QUIET_MS;
}
