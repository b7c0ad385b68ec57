import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { InboxReading, ListedTalk } from '../../../utils/site/readings/lists.ts';
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

const opened = talkroom({
  readAt: NOW - 5 * HOUR,
  messages: [message({ siteId: 1, side: 'seller', sentAt: NOW - DAY })],
});
const listWith = (newestAt: number, readAt = NOW) =>
  orderList([listedRoom({ newestAt: found(minuteOf(newestAt)) })], { readAt });
const inbox = (talk: Partial<ListedTalk>): InboxReading => ({
  kind: 'inbox',
  readAt: NOW,
  found: found(1),
  talks: [
    {
      ...{ roomId: '18000001', buyer: found('さくら') },
      ...{ newestAt: found(minuteOf(NOW - DAY)), isUnread: found(false) },
      ...talk,
    },
  ],
});
const afterwards = (...looks: Parameters<typeof afterLooks>) => {
  const { room, duties } = afterLooks(...looks);
  return { lane: laneOf(room, duties, NOW), turn: room.turn, missing: room.missing };
};

describe('a list that names a message which was not seen in the room', () => {
  it('makes the room one to look at, and nobody says whose turn it is', () => {
    expect(afterwards(opened, listWith(NOW - HOUR))).toEqual({
      ...{ lane: 'check', turn: 'unknown' },
      missing: ['unseen-messages'],
    });
  });

  it('says nothing new where it is the message that is known', () => {
    expect(afterwards(opened, listWith(NOW - DAY))).toMatchObject({ lane: 'wait', missing: [] });
  });

  it('says nothing any more when the room was opened since', () => {
    const again = talkroom({
      messages: [
        message({ siteId: 1, side: 'seller', sentAt: NOW - DAY }),
        message({ siteId: 2, side: 'buyer', sentAt: NOW - HOUR }),
      ],
    });
    expect(afterwards(opened, listWith(NOW - HOUR, NOW - HOUR), again)).toMatchObject({
      ...{ lane: 'reply', turn: 'seller', missing: [] },
    });
  });

  it('is the inbox too, by its unread mark or by its time', () => {
    const thatDay = { from: NOW - DAY - HOUR, until: NOW - DAY + HOUR };
    const unread = { newestAt: found(thatDay), isUnread: found(true) };
    expect(afterwards(opened, inbox(unread)).lane).toBe('check');
    const today = { from: NOW - 3 * HOUR, until: NOW - 2 * HOUR };
    expect(afterwards(opened, inbox({ newestAt: found(today) })).lane).toBe('check');
    expect(afterwards(opened, inbox({})).lane).toBe('wait');
  });

  it('is not believed where its unread mark stands beside an older message than was seen', () => {
    const before = { from: NOW - 3 * DAY, until: NOW - 2 * DAY };
    const unread = { newestAt: found(before), isUnread: found(true) };
    expect(afterwards(opened, inbox(unread)).lane).toBe('wait');
    expect(afterwards(opened, inbox({ isUnread: found(true) })).lane).toBe('check');
  });

  it('that is a day or an hour wide says nothing where the known message may be the one', () => {
    const yesterday = { from: NOW - 2 * DAY, until: NOW - DAY + HOUR };
    expect(afterwards(opened, inbox({ newestAt: found(yesterday) })).lane).toBe('wait');
  });
});
