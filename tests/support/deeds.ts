import { dutiesOf } from '../../utils/deadlines/duties-of.ts';
import type { RuleBook } from '../../utils/deadlines/policy.ts';
import { rulesFor, UNCHANGED } from '../../utils/deadlines/rules-for.ts';
import { pointAt } from '../../utils/japan-time/moment.ts';
import type { Deed } from '../../utils/timeline/by-hand.ts';
import type { ByHandEvent } from '../../utils/timeline/event.ts';
import { foldRoom } from '../../utils/timeline/fold-room.ts';
import type { Known } from './rooms.ts';

let count = 0;

/** What the seller sets down about the room at that moment. */
export const deed = (what: Deed, at: number, roomId = '18000001'): ByHandEvent => ({
  ...what,
  id: `${roomId}/by-hand/${what.kind}/${at}/${(count += 1)}`,
  roomId,
  by: 'seller',
  at: pointAt(at),
  seenAt: at,
});

export const pause = (at: number, reason = '素材待ち'): ByHandEvent =>
  deed({ kind: 'paused', reason }, at);
export const resume = (at: number): ByHandEvent => deed({ kind: 'resumed' }, at);

/** The buyer's words with that number want no answer, or after all do. */
export const noAnswerTo = (siteId: number, at: number, isMarked = true): ByHandEvent =>
  deed({ kind: 'no-answer-needed', messageId: `18000001/m${siteId}`, isMarked }, at);

/** The same room once these have been set down, by the rules that she wishes. */
export function withDeeds(
  { room, events }: Known,
  deeds: readonly ByHandEvent[],
  book: RuleBook = UNCHANGED,
): Known {
  const all = [...events, ...deeds];
  const after = foldRoom(room.roomId, all, room.coverage);
  return { room: after, events: all, duties: dutiesOf(after, rulesFor(after, book)) };
}
