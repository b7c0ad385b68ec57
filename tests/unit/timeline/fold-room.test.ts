import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const fromSeller = { side: 'seller', author: '自分' } as const;

describe('whose turn it is', () => {
  it('is the seller’s in a new room with nothing but the automatic message', () => {
    const auto = message({ side: 'auto', author: '自分', label: '自動送信' });
    expect(afterLooks(talkroom({ messages: [auto] })).room.turn).toBe('seller');
  });

  it('is the buyer’s after the seller’s words, and the seller’s after the buyer’s', () => {
    const hers = message({ ...fromSeller, siteId: 1, sentAt: NOW - 2 * HOUR });
    const his = message({ siteId: 2, sentAt: NOW - HOUR });
    expect(afterLooks(talkroom({ messages: [hers] })).room.turn).toBe('buyer');
    expect(afterLooks(talkroom({ messages: [hers, his] })).room.turn).toBe('seller');
  });

  it('does not change by a system row or an option that was bought', () => {
    const messages = [
      message({ ...fromSeller, siteId: 1, sentAt: NOW - 3 * HOUR }),
      message({ side: 'site', sentAt: NOW - 2 * HOUR }),
      message({ siteId: 3, mark: 'option-bought', sentAt: NOW - HOUR }),
    ];
    expect(afterLooks(talkroom({ messages })).room.turn).toBe('buyer');
  });

  it('is the buyer’s after a formal delivery until the buyer writes', () => {
    const delivery = message({
      ...fromSeller,
      siteId: 2,
      mark: 'formal-delivery',
      sentAt: NOW - 5 * HOUR,
    });
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    const asked = message({ siteId: 3, sentAt: NOW - HOUR });
    expect(afterLooks(talkroom({ step, messages: [delivery] })).room.turn).toBe('buyer');
    expect(afterLooks(talkroom({ step, messages: [delivery, asked] })).room.turn).toBe('seller');
  });

  it('is unknown where the page stood at an older place, and where a row has no known side', () => {
    const messages = [message({ ...fromSeller, siteId: 1 })];
    const older = afterLooks(talkroom({ messages, newerExist: found(true) }));
    expect(older.room.turn).toBe('unknown');
    expect(older.room.missing).toContain('newer-messages');
    const strange = [...messages, message({ siteId: 2, side: 'unknown', sentAt: NOW })];
    expect(afterLooks(talkroom({ messages: strange })).room.turn).toBe('unknown');
  });
});

describe('the stage', () => {
  it('goes back to open when a delivery is returned', () => {
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    const delivered = talkroom({ step, readAt: NOW - DAY });
    expect(afterLooks(delivered, talkroom()).room.stage).toBe('open');
  });

  it('is accepted while a finished room can be written in, closed when it cannot', () => {
    const step = found({ label: '取引完了', meaning: 'finished' as const });
    expect(afterLooks(talkroom({ step })).room.stage).toBe('accepted');
    expect(afterLooks(talkroom({ step, form: found(null) })).room.stage).toBe('closed');
  });

  it('keeps the last good stage when the step cannot be read, and says so', () => {
    const blind = talkroom({ step: { missing: 'step' }, readAt: NOW + HOUR });
    const { room } = afterLooks(talkroom(), blind);
    expect(room.stage).toBe('open');
    expect(room.missing).toContain('step');
    expect(room.health).toBe('partial');
  });

  it('is unknown for a step label that nobody has recorded', () => {
    const step = found({ label: '検討中', meaning: 'unknown' as const });
    const { room } = afterLooks(talkroom({ step }));
    expect(room.stage).toBe('unknown');
    expect(room.missing).toContain('unknown-step');
  });

  it('of a subscription is open without a step bar', () => {
    const { room } = afterLooks(talkroom({ step: found(null), roomKind: found('subscription') }));
    expect(room.stage).toBe('open');
    expect(room.missing).toEqual([]);
  });
});

describe('a room', () => {
  it('is the same whatever the order in which its events are given', () => {
    const messages = [1, 2, 3, 4, 5].map((siteId) =>
      message({ siteId, side: siteId % 2 ? 'buyer' : 'seller', sentAt: NOW - (6 - siteId) * HOUR }),
    );
    const { room, events } = afterLooks(
      talkroom({ messages: messages.slice(0, 3), readAt: NOW - HOUR }),
      talkroom({ messages }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(foldRoom(room.roomId, shuffled, room.coverage)).toEqual(room);
      }),
    );
  });

  it('opened between 49 and 48 hours before the banner’s deadline', () => {
    const at = NOW + 7 * HOUR;
    const banner = { at, sentence: '期限：11/21 3:00', isFirstContact: true };
    const { room } = afterLooks(talkroom({ printedDeadline: found(banner) }));
    expect(room.openedAt).toEqual({ from: at - 49 * HOUR, until: at - 48 * HOUR });
  });

  it('does not know whether the buyer wrote earlier where older messages were not seen', () => {
    const messages = [message({ siteId: 9 })];
    const { room } = afterLooks(talkroom({ messages, olderExist: found(true) }));
    expect(room.missing).toContain('older-messages');
  });
});
