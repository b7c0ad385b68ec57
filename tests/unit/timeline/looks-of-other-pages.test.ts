import { expect, test } from 'vitest';
import type { InboxReading } from '../../../utils/site/readings/lists.ts';
import {
  DAY,
  found,
  HOUR,
  message,
  NOW,
  orderList,
  listedRoom,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const inbox = (readAt: number): InboxReading => ({
  ...{ kind: 'inbox', readAt, found: found(1) },
  talks: [
    {
      ...{ roomId: '18000001', buyer: found('さくら'), isUnread: found(false) },
      newestAt: found({ from: NOW - 3 * DAY, until: NOW - 2 * DAY }),
    },
  ],
});
const messages = [message({ siteId: 1, side: 'seller', sentAt: NOW - 2 * DAY })];

test('the inbox between two looks does not narrow down when a sale was delivered', () => {
  const working = talkroom({ readAt: NOW - DAY, messages });
  const delivered = talkroom({
    messages,
    step: found({ label: '納品送付', meaning: 'delivered' }),
  });
  const { room } = afterLooks(working, inbox(NOW - HOUR), delivered);
  expect(room.deliveries.map(({ at }) => at)).toEqual([{ from: NOW - DAY, until: NOW }]);
});

test('the title of the room stays, whatever the list adds to it afterwards', () => {
  const list = orderList([listedRoom({ title: found('ロゴ制作いたします 名刺にも使えます') })]);
  const page = talkroom({ readAt: NOW - HOUR });
  expect(afterLooks(page, list).room.title).toBe('ロゴ制作いたします');
  expect(afterLooks(list).room.title).toBe('ロゴ制作いたします 名刺にも使えます');
});

test('a step that nobody knows opens no room again that is over, and no list explains it', () => {
  const strange = (readAt: number) =>
    talkroom({ readAt, messages, step: found({ label: '見直し中', meaning: 'unknown' }) });
  const cancelled = orderList([listedRoom()], { readAt: NOW - HOUR, tab: 'canceled' });
  const unlabelled = { ...cancelled, rooms: [listedRoom({ status: { missing: 'status' } })] };
  expect(afterLooks(unlabelled, strange(NOW)).room.stage).toBe('cancelled');
  const working = orderList([listedRoom()], { readAt: NOW });
  const { room } = afterLooks(strange(NOW - HOUR), working);
  expect([room.stage, room.missing]).toEqual(['unknown', ['unknown-step']]);
  expect(
    afterLooks(strange(NOW - HOUR), working, talkroom({ readAt: NOW + 1, messages })).room.stage,
  ).toBe('open');
});
