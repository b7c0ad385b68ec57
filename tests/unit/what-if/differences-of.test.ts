import { describe, expect, it } from 'vitest';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { isOpen } from '../../../utils/deadlines/duty.ts';
import { differencesOf } from '../../../utils/what-if/differences-of.ts';
import type { Difference } from '../../../utils/what-if/differences-of.ts';
import { suppose } from '../../../utils/what-if/suppose.ts';
import type { Outcome } from '../../../utils/what-if/suppose.ts';
import type { Supposition } from '../../../utils/what-if/supposition.ts';
import { DAY, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const AT = NOW + 3 * HOUR;
const messages = [
  message({ side: 'auto', sentAt: NOW - 100 * HOUR }),
  message({ siteId: 9, sentAt: NOW - 50 * HOUR }),
  message({ siteId: 10, side: 'seller', sentAt: NOW - 45 * HOUR }),
  message({ siteId: 11, sentAt: NOW - 30 * HOUR }),
];
const { room, events } = afterLooks(talkroom({ messages }));

function outcome(...suppositions: Supposition[]): Outcome {
  const known = { roomId: room.roomId, events, coverage: room.coverage };
  const answer = suppose(known, suppositions, NOTHING_CHANGED, NOW);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
}

/** `own-reply: ended` and the like. */
function inWords({ clock, before, after }: Difference): string {
  if (!before || !isOpen(before)) return `${clock}: new`;
  if (!after) return `${clock}: gone`;
  return `${clock}: ${isOpen(after) ? 'moved' : 'ended'}`;
}
const differences = (before: Outcome, after: Outcome): string[] =>
  differencesOf(before, after).map(inWords);

describe('what would differ', () => {
  it('is nothing where nothing is supposed', () => {
    expect(differences(outcome(), outcome())).toEqual([]);
  });

  it('by a delivery, are the clocks that it ends and the one that it starts', () => {
    expect(differences(outcome(), outcome({ kind: 'deliver', at: AT }))).toEqual([
      'seller-silence: ended',
      'own-reply: ended',
      'delivery-check: new',
    ]);
  });

  it('by an hour more, are the clocks that start an hour later', () => {
    const [at, later] = [AT, AT + HOUR].map((when) => outcome({ kind: 'deliver', at: when }));
    if (!at || !later) throw new Error('nothing was supposed');
    expect(differences(at, later)).toEqual(['delivery-check: moved']);
    const [moved] = differencesOf(at, later);
    expect((moved?.after?.due.from ?? 0) - (moved?.before?.due.from ?? 0)).toBe(HOUR);
  });

  it('by a word before the delivery, is that it comes later, not that it is another one', () => {
    const delivered = outcome({ kind: 'deliver', at: AT });
    const deliver = { kind: 'deliver', at: AT + DAY } as const;
    const answeredBefore = outcome({ kind: 'reply', at: AT }, deliver);
    expect(differences(delivered, answeredBefore)).toEqual(['delivery-check: moved']);
  });

  it('by another length, is the clock that has it', () => {
    const changes = [
      {
        clock: 'seller-silence' as const,
        length: { hours: 72 },
        warnBeforeMs: null,
        changedAt: NOW,
      },
    ];
    const after = outcome({ kind: 'book', book: { ...NOTHING_CHANGED, changes } });
    const [only, ...others] = differencesOf(outcome(), after);
    expect(others).toEqual([]);
    expect(only?.after?.due.from).toBe((only?.before?.due.from ?? 0) - DAY);
  });

  it('by a policy that wants no target, is the clock that is gone', () => {
    const when = { service: null, tag: null, stage: null, roomId: null };
    const policies = [{ id: 'a', name: 'a', when, targets: { 'own-reply': 'off' as const } }];
    const after = outcome({ kind: 'book', book: { ...NOTHING_CHANGED, policies } });
    expect(differences(outcome(), after)).toEqual(['own-reply: gone']);
    expect(differences(after, outcome())).toEqual(['own-reply: new']);
  });
});
