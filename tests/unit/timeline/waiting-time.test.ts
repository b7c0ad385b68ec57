import { describe, expect, it } from 'vitest';
import type { DirectMessageReading } from '../../../utils/site/readings/pre-sale.ts';
import { foldRoom } from '../../../utils/timeline/fold-room.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { waitingTimeOf } from '../../../utils/timeline/waiting-time.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const HERS = { side: 'seller', author: '自分' } as const;
const AUTO = message({ side: 'auto', author: '自分', label: '自動送信', sentAt: NOW - 10 * DAY });
const waitingAfter = (now: number, ...looks: Parameters<typeof afterLooks>) => {
  const { events, room } = afterLooks(...looks);
  return waitingTimeOf(events, room, now);
};

describe('how long a room waited', () => {
  it('is unknown between two stretches of messages that she never saw joined', () => {
    const first = [AUTO, message({ ...HERS, siteId: 1, sentAt: NOW - 9 * DAY })];
    const later = [message({ siteId: 9, sentAt: NOW - 2 * DAY })];
    const looks = [
      talkroom({ messages: first, readAt: NOW - 8 * DAY }),
      talkroom({ messages: later, olderExist: found(true) }),
    ];
    const waiting = { seller: 3 * DAY, buyer: 0, site: 0, unknown: 7 * DAY };
    expect(waitingAfter(NOW, ...looks)).toEqual(waiting);
  });

  it('is unknown after a row whose side could not be read, until the next that could', () => {
    const messages = [
      AUTO,
      message({ ...HERS, siteId: 1, sentAt: NOW - 9 * DAY }),
      message({ siteId: 2, side: 'unknown', sentAt: NOW - 6 * DAY }),
      message({ siteId: 3, sentAt: NOW - 5 * DAY }),
    ];
    const waiting = { seller: 6 * DAY, buyer: 3 * DAY, site: 0, unknown: DAY };
    expect(waitingAfter(NOW, talkroom({ messages }))).toEqual(waiting);
  });

  it('is unknown since the last look', () => {
    const messages = [AUTO, message({ ...HERS, siteId: 1, sentAt: NOW - 9 * DAY })];
    const waiting = { seller: DAY, buyer: 9 * DAY, site: 0, unknown: 5 * DAY };
    expect(waitingAfter(NOW + 5 * DAY, talkroom({ messages }))).toEqual(waiting);
  });

  it('does not change hands by an option that was bought, nor by a row of the site', () => {
    const messages = [
      AUTO,
      message({ ...HERS, siteId: 1, sentAt: NOW - 9 * DAY }),
      message({ siteId: 2, mark: 'option-bought', sentAt: NOW - 5 * DAY }),
      message({ side: 'site', sentAt: NOW - 4 * DAY }),
    ];
    expect(waitingAfter(NOW, talkroom({ messages }))).toMatchObject({ buyer: 9 * DAY, unknown: 0 });
  });

  it('ends with the closing, and not before the last that was written', () => {
    const messages = [
      AUTO,
      message({ ...HERS, siteId: 1, sentAt: NOW - 9 * DAY }),
      message({ siteId: 2, sentAt: NOW - 6 * DAY }),
    ];
    const step = found({ label: '取引完了', meaning: 'finished' as const });
    const closed = talkroom({ messages, step, form: found(null) });
    const waiting = { seller: DAY, buyer: 3 * DAY, site: 0, unknown: 0 };
    expect(waitingAfter(NOW + 40 * DAY, closed)).toEqual(waiting);
  });

  it('counts the day after the acceptance as the site’s, and the hours in which it may have come as nobody’s', () => {
    const delivered = found({ label: '納品送付', meaning: 'delivered' as const });
    const finished = found({ label: '取引完了', meaning: 'finished' as const });
    const messages = [
      AUTO,
      message({ ...HERS, siteId: 1, mark: 'formal-delivery', sentAt: NOW - 2 * DAY }),
    ];
    const waiting = waitingAfter(
      NOW,
      talkroom({ messages, step: delivered, readAt: NOW - 8 * HOUR }),
      talkroom({ messages, step: finished, readAt: NOW - 5 * HOUR }),
      talkroom({ messages, step: finished, readAt: NOW }),
    );
    expect(waiting).toEqual({
      seller: 8 * DAY,
      buyer: 40 * HOUR,
      site: 5 * HOUR,
      unknown: 3 * HOUR,
    });
  });

  it('of a sale that was only seen in a list is unknown', () => {
    const unread = talkroom({
      rowCount: 0,
      olderExist: { missing: 'older' },
      newerExist: { missing: 'newer' },
    });
    expect(waitingAfter(NOW + DAY, unread)).toEqual({ seller: 0, buyer: 0, site: 0, unknown: DAY });
  });

  it('is unknown where only a bought option was seen of the newest rows', () => {
    const first = [AUTO, message({ ...HERS, siteId: 1, sentAt: NOW - 9 * DAY })];
    const option = message({ siteId: 9, mark: 'option-bought', sentAt: NOW - 2 * DAY });
    const looks = [
      talkroom({ messages: first, readAt: NOW - 8 * DAY }),
      talkroom({ messages: [option], olderExist: found(true) }),
    ];
    expect(waitingAfter(NOW, ...looks)).toMatchObject({ buyer: 0, unknown: 9 * DAY });
  });

  it('is unknown after a delivery that may have been returned and followed by another unseen', () => {
    const messages = [
      AUTO,
      message({ ...HERS, siteId: 1, mark: 'formal-delivery', sentAt: NOW - 9 * DAY }),
      message({ ...HERS, siteId: 2, sentAt: NOW - 6 * DAY }),
    ];
    const step = found({ label: '納品送付', meaning: 'delivered' as const });
    const older = talkroom({ messages, step, newerExist: found(true) });
    expect(waitingAfter(NOW, older)).toMatchObject({ seller: DAY, buyer: 0, unknown: 9 * DAY });
    const whole = talkroom({ messages, step });
    expect(waitingAfter(NOW, whole)).toMatchObject({ seller: DAY, buyer: 9 * DAY, unknown: 0 });
  });

  it('is nobody’s while a row without a stamp may have been written', () => {
    const messages = [
      AUTO,
      message({ siteId: 1, at: null }),
      message({ siteId: 2, sentAt: NOW - DAY }),
    ];
    expect(waitingAfter(NOW, talkroom({ messages }))).toMatchObject({ buyer: 0, site: 0 });
    const hers = [message({ ...HERS, siteId: 1, at: null }), ...messages.slice(2)];
    expect(waitingAfter(NOW, talkroom({ messages: hers }))).toMatchObject({
      buyer: 0,
      unknown: DAY,
    });
  });
});

describe('how long a conversation before a sale waited', () => {
  const thread: DirectMessageReading = {
    ...{ kind: 'direct-message', threadId: '10000001', readAt: NOW },
    ...{ ownId: found('200002'), buyer: found('みどり'), olderExist: found(false) },
    form: found({ canWrite: true, canDeliver: false }),
    ...{ sides: found(2), stamps: found(2), rowCount: 2, range: { from: 1, until: 2 } },
    messages: [
      message({ siteId: 1, sentAt: NOW - 5 * HOUR }),
      message({ ...HERS, siteId: 2, sentAt: NOW - 2 * HOUR }),
    ],
    offers: [{ offerId: '4000001', title: 'ロゴ', priceJpy: 5000, buyBy: null, dueOn: null }],
  };
  const [talk, offer] = observe(thread).map(({ roomId, events, coverage }) =>
    waitingTimeOf(events, foldRoom(roomId, events, coverage), NOW + HOUR),
  );

  it('begins with the first words, and is the seller’s or the buyer’s', () => {
    expect(talk).toEqual({ seller: 3 * HOUR, buyer: 2 * HOUR, site: 0, unknown: HOUR });
  });

  it('with a proposal is never the seller’s', () => {
    expect(offer).toEqual({ seller: 0, buyer: 0, site: 0, unknown: HOUR });
  });
});
