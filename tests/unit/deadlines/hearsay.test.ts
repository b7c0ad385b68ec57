import { describe, expect, it } from 'vitest';
import type { InboxReading, ListedTalk } from '../../../utils/site/readings/lists.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { Moment } from '../../../utils/japan-time/moment.ts';
import { DAY, found, listedRoom, NOW, orderList } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const ago = (days: number): Moment => ({ from: NOW - (days + 1) * DAY, until: NOW - days * DAY });

function inbox(newestAt: Moment, part: Partial<ListedTalk> = {}): InboxReading {
  const talk = { roomId: '18000001', buyer: found('さくら'), isUnread: found(false), ...part };
  return {
    ...{ kind: 'inbox', readAt: NOW, found: found(1) },
    talks: [{ ...talk, newestAt: found(newestAt) }],
  };
}
function rowAfter(...looks: Parameters<typeof afterLooks>) {
  const { room, events } = afterLooks(...looks);
  return rowOf(room.roomId, events, room.coverage, NOW);
}

describe('a talkroom that only a line of the inbox names', () => {
  it('is one to open when the line is of these days', () => {
    const { lane, shelf, room } = rowAfter(inbox(ago(6)));
    expect([lane, shelf]).toEqual(['check', 'open']);
    expect(room.missing).toEqual(['never-opened']);
  });

  it('or when it is unread, or nobody can say whether it is', () => {
    expect(rowAfter(inbox(ago(60), { isUnread: found(true) })).lane).toBe('check');
    expect(rowAfter(inbox(ago(60), { isUnread: { missing: 'unread' } })).lane).toBe('check');
  });

  it('is shown nowhere when nothing has moved in it for a week', () => {
    const { lane, shelf } = rowAfter(inbox(ago(8)));
    expect([lane, shelf]).toEqual(['done', 'heard-of']);
  });

  it('is one to open as soon as the order list names it too', () => {
    const list = orderList([listedRoom()], { readAt: NOW });
    expect(rowAfter(inbox(ago(8)), list)).toMatchObject({ lane: 'check', shelf: 'open' });
  });
});
