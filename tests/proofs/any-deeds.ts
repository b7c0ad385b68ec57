import fc from 'fast-check';
import type { Deed } from '../../utils/timeline/by-hand.ts';
import type { ByHandEvent, TimelineEvent } from '../../utils/timeline/event.ts';
import { SOME_TAGS } from '../support/any-preferences.ts';
import { deed } from '../support/deeds.ts';
import { DAY, HOUR } from './oracle/history.ts';

/** What a seller may set down by hand, at random: first as numbers, then about a room. */

export interface Drawn {
  what: Deed['kind'];
  /** At which of the room’s events, and how long after it. */
  of: number;
  afterMs: number;
  lengthMs: number;
  name: string;
  isOn: boolean;
}

const HARMLESS: readonly Deed['kind'][] = [
  'paused',
  'paused',
  'resumed',
  'snoozed',
  'custom-deadline',
  'no-answer-needed',
  'tagged',
];

/** Nothing that says whose a request to cancel was. */
export const someDeeds: fc.Arbitrary<Drawn[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...HARMLESS),
    of: fc.nat(30),
    afterMs: fc.oneof(fc.nat(2 * HOUR), fc.nat(9 * DAY)),
    lengthMs: fc.nat(9 * DAY),
    name: fc.constantFrom('a', 'b'),
    isOn: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  }),
  { maxLength: 8 },
);

export function deedsAbout(
  events: readonly TimelineEvent[],
  drawn: readonly Drawn[],
  notBefore = -Infinity,
): ByHandEvent[] {
  const roomId = events[0]?.roomId ?? '18000001';
  return drawn.map((each) => {
    const near = events[each.of % events.length];
    const at = Math.max(notBefore, (near?.seenAt ?? near?.at.from ?? 0) + each.afterMs);
    return deed(toDeed(each, near?.id ?? '', at), at, roomId);
  });
}

function toDeed({ what, lengthMs, name, isOn }: Drawn, nearId: string, at: number): Deed {
  switch (what) {
    case 'paused':
      return { kind: what, reason: name };
    case 'resumed':
      return { kind: what };
    case 'snoozed':
      return { kind: what, until: isOn ? at + lengthMs : null };
    case 'custom-deadline': {
      const status = isOn ? 'set' : name === 'a' ? 'done' : 'removed';
      return { kind: what, deadlineId: name, name, dueAt: at + lengthMs, status };
    }
    case 'no-answer-needed':
      return { kind: what, messageId: nearId, isMarked: isOn };
    case 'own-request':
      return { kind: what, requestId: nearId, isOwn: isOn };
    case 'tagged':
      return { kind: what, tags: isOn ? SOME_TAGS : [] };
    case 'amount':
      return { kind: what, part: nearId, grossJpy: isOn ? 1000 : null };
  }
}
