import { describe, expect, it } from 'vitest';
import { NOTHING_CHANGED } from '../../../utils/credit/rules/own-book.ts';
import { suppose } from '../../../utils/what-if/suppose.ts';
import { DAY, found, HOUR, NOW, talkroom } from '../../support/readings.ts';
import {
  answered,
  asked,
  AT,
  DELIVERED,
  FINISHED,
  formal,
  knownAfter,
  MINUTE,
  refusal,
  ROOMS,
} from './rooms-to-think-of.ts';

describe('what makes no sense', () => {
  const open = ROOMS['that waits for nobody'] ?? [];
  const checked = [talkroom({ step: DELIVERED, messages: [asked, formal(12, NOW - HOUR)] })];
  const accepted = [...checked, talkroom({ readAt: NOW + 1, step: FINISHED })];
  const closed = [talkroom({ step: FINISHED, form: found(null), messages: [asked, answered] })];
  const subscription = [talkroom({ roomKind: found('subscription'), step: found(null) })];
  const deliver = { kind: 'deliver', at: AT } as const;
  const accept = { kind: 'accept', at: AT } as const;

  it.each([
    ['to deliver in a room that is over', closed, deliver, 'closed'],
    ['to write in a room that is over', closed, { kind: 'reply', at: AT }, 'closed'],
    ['to deliver where nothing can be delivered', subscription, deliver, 'closed'],
    ['to deliver what is being checked', checked, deliver, 'already-delivered'],
    ['to deliver what is accepted', accepted, deliver, 'already-delivered'],
    ['to accept what is not delivered', open, accept, 'not-delivered'],
    ['to deliver yesterday', open, { kind: 'deliver', at: NOW - DAY }, 'past'],
    [
      'to give notice of a moment that is over by then',
      open,
      { kind: 'notice', at: AT, deadline: AT - MINUTE },
      'past',
    ],
  ] as const)('is refused: %s', (_, looks, supposition, refused) => {
    expect(refusal([...looks], supposition)).toEqual({ refused });
  });

  it('is refused also as the second of two', () => {
    const again = { kind: 'deliver', at: AT + HOUR } as const;
    expect(refusal(open, deliver, again)).toEqual({ refused: 'already-delivered' });
  });

  it('is not this minute, which is still there', () => {
    const now = NOW + 40_000;
    const known = knownAfter(open);
    expect(suppose(known, [{ kind: 'deliver', at: NOW }], NOTHING_CHANGED, now)).toHaveProperty(
      'credit',
    );
  });
});
