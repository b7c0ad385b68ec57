import { describe, expect, it } from 'vitest';
import { reviewAskOf } from '../../../utils/credit/review-asked.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import type { TextSent } from '../../../utils/timeline/room.ts';
import {
  DAY,
  found,
  HOUR,
  listedRoom,
  message,
  NOW,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const finished = found({ label: '取引完了', meaning: 'finished' as const });
const delivery = message({
  siteId: 5,
  side: 'seller',
  mark: 'formal-delivery',
  sentAt: NOW - HOUR,
});
const delivered = talkroom({
  step: found({ label: '納品送付', meaning: 'delivered' }),
  messages: [delivery],
});
const acceptedAt = NOW + 10 * HOUR;
const accepted = { ...delivered, readAt: acceptedAt, step: finished };
const closedAt = (readAt: number) => ({ ...accepted, readAt, form: found(null) });

const asked: TextSent = {
  sent: { eventId: 'sent', at: minuteOf(NOW) },
  templateId: 'review-request',
  answeredBy: null,
};

const askAfter = (now: number, texts: readonly TextSent[], ...looks: Reading[]) => {
  const { room, duties } = afterLooks(...looks);
  return reviewAskOf({ room: { ...room, texts: [...texts] }, duties }, now);
};

describe('asking for a review', () => {
  it('is too early before the delivery, and while the buyer may still look at it', () => {
    expect(askAfter(NOW, [], talkroom())).toEqual({ kind: 'too-early', why: 'not-delivered' });
    expect(askAfter(NOW, [], delivered)).toEqual({ kind: 'too-early', why: 'in-check' });
  });

  it('is right in the last day of the check and after the acceptance', () => {
    expect(askAfter(NOW + 2 * DAY, [], delivered)).toEqual({ kind: 'now', why: 'last-day' });
    expect(askAfter(acceptedAt, [], delivered, accepted)).toEqual({ kind: 'now', why: 'accepted' });
  });

  it('waits until the buyer has had an answer', () => {
    const question = message({ siteId: 6, side: 'buyer', sentAt: NOW + DAY });
    const asking = { ...delivered, readAt: NOW + DAY + HOUR, messages: [delivery, question] };
    expect(askAfter(NOW + 2 * DAY, [], delivered, asking)).toEqual({
      ...{ kind: 'too-early', why: 'buyer-waits' },
    });
  });

  it('is done once, whatever came of the sale since', () => {
    const once = { kind: 'asked', sent: asked.sent, answeredBy: null };
    expect(askAfter(NOW + 2 * DAY, [asked], delivered)).toEqual(once);
    expect(askAfter(acceptedAt, [asked], delivered, accepted)).toEqual(once);
    expect(askAfter(acceptedAt, [asked, asked], delivered, closedAt(acceptedAt))).toEqual(once);
  });

  it('counts her own texts that ask for one, if she says so, and no other text', () => {
    const own = { ...asked, templateId: 'own-1' };
    const kindAfter = (text: TextSent) => askAfter(acceptedAt, [text], delivered, accepted).kind;
    expect(kindAfter({ ...own, role: 'review-request' })).toBe('asked');
    expect(kindAfter({ ...own, role: 'progress' })).toBe('now');
    expect(kindAfter(own)).toBe('now');
  });

  it('is over with the room: rated at once, or closed by itself', () => {
    const look = (closed: number) => askAfter(closed, [], delivered, accepted, closedAt(closed));
    expect(look(acceptedAt + HOUR)).toEqual({ kind: 'no-more', why: 'rated' });
    expect(look(acceptedAt + 2 * DAY)).toEqual({ kind: 'no-more', why: 'closed' });
  });

  it('is over where the work was sent back or the sale was cancelled', () => {
    const returned = { ...talkroom({ readAt: NOW + DAY }), messages: [delivery] };
    expect(askAfter(NOW + DAY, [], delivered, returned)).toEqual({
      ...{ kind: 'no-more', why: 'returned' },
    });
    const cancelled = orderList([listedRoom({ status: { missing: 'status' } })], {
      readAt: NOW + DAY,
      tab: 'canceled',
    });
    expect(askAfter(NOW + DAY, [], delivered, cancelled)).toEqual({
      ...{ kind: 'no-more', why: 'cancelled' },
    });
  });

  it('is not advised where the page could not be read', () => {
    const strange = talkroom({ step: found({ label: '新しい段階', meaning: 'unknown' }) });
    expect(askAfter(NOW, [], strange)).toEqual({ kind: 'unknown', why: 'unseen' });
  });
});
