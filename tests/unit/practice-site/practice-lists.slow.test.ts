import { describe, expect, it } from 'vitest';
import { minuteOf } from '../../../utils/japan-time/calendar.ts';
import type { InboxReading, OrderListReading } from '../../../utils/site/readings/lists.ts';
import { practiceThread } from '../../site/threads.ts';
import { renderedDocument } from '../../site/rendered.ts';
import { hours, minutes } from '../../site/room-draft.ts';
import { QUOTE, ROOM, THREAD } from '../../site/room-numbers.ts';
import { manyRooms } from '../../site/scenarios.ts';
import { SITE_ORIGIN } from '../../site/serve.ts';
import { wholeSite } from '../../site/whole-site.ts';
import { readPage } from '../../support/read-page.ts';

const NOW = Date.parse('2026-11-20T21:00:00+09:00');

const read = (path: string, site = wholeSite(NOW)) =>
  readPage(renderedDocument(path, site), `${SITE_ORIGIN}${path}`, NOW);

function readList(tab: string, site = wholeSite(NOW)): OrderListReading {
  const reading = read(`/mypage/received_orders/${tab}`, site);
  if (reading.kind !== 'order-list') throw new Error(`${tab} was read as ${reading.kind}`);
  return reading;
}

function readInbox(site = wholeSite(NOW)): InboxReading {
  const reading = read('/message', site);
  if (reading.kind !== 'inbox') throw new Error(`the inbox was read as ${reading.kind}`);
  return reading;
}

const idsOn = (tab: string): number[] => readList(tab).rooms.map(({ roomId }) => Number(roomId));
const valueOf = (field: unknown): unknown =>
  typeof field === 'object' && field !== null && 'value' in field ? field.value : field;

describe('the tabs of the practice order list', () => {
  it('hold each order where it stands', () => {
    expect(idsOn('closed')).toEqual([ROOM.finished, ROOM.accepted, ROOM.closedUnpaid]);
    expect(idsOn('canceled')).toEqual([ROOM.cancelled]);
    expect(idsOn('flags')).toEqual([ROOM.groupChat]);
    expect(idsOn('open')).toContain(ROOM.deliveredAgain);
    expect(idsOn('open')).not.toContain(ROOM.finished);
  });

  it('show as urgent what is silent for a day, late or nearly over', () => {
    expect(idsOn('required')).toEqual([ROOM.newSale, ROOM.nearlyOver]);
  });

  it('print the time of the newest message that stands in the room', () => {
    const site = wholeSite(NOW);
    const { rooms } = readList('open', site);
    expect(rooms.length).toBeGreaterThan(15);
    for (const { roomId, newestAt } of rooms) {
      const room = site.rooms.find(({ id }) => String(id) === roomId);
      const newest = room?.messages.at(-1)?.at ?? 0;
      expect(valueOf(newestAt), roomId).toEqual(minuteOf(newest - (newest % minutes(1))));
    }
  });

  it('label a cancelled order with a word that nobody knows', () => {
    const [room] = readList('canceled').rooms;
    expect(valueOf(room?.status)).toMatchObject({ meaning: 'unknown' });
  });

  it('show the questions for a price, and the day until which one can be answered', () => {
    expect(readList('requests').quotes.map(({ quoteId }) => Number(quoteId))).toEqual([
      QUOTE.withDay,
      QUOTE.withoutDay,
      QUOTE.answered,
    ]);
    const [withDay, withoutDay] = readList('requests').quotes;
    expect(valueOf(withDay?.buyer)).toBe('ひなげし珈琲');
    expect(valueOf(withDay?.proposeBy)).toBe('2026-11-22');
    expect(valueOf(withDay?.canPropose)).toBe(true);
    expect(withoutDay?.proposeBy).toHaveProperty('missing');
  });

  it('break long lists into pages, each with its own orders', () => {
    const site = { ...wholeSite(NOW), rooms: manyRooms(70, 2, NOW) };
    const [first, third] = [1, 3].map((page) =>
      readList(`open?page=${page}`, site).rooms.map(({ roomId }) => roomId),
    );
    expect(first).toHaveLength(30);
    expect(third).toHaveLength(10);
    expect(third).not.toContain(first?.[0]);
  });
});

describe('the practice inbox', () => {
  it('holds direct messages and talkrooms, the newest first', () => {
    const ids = readInbox().talks.map(({ roomId }) => roomId);
    expect(ids.indexOf(String(ROOM.buyerWaitsAnHour))).toBe(0);
    expect(ids.indexOf(`dm-${THREAD.asksBeforeBuying}`)).toBeGreaterThan(0);
    expect(ids).not.toContain(String(ROOM.finished));
  });

  it('is the same where its rows are no links themselves', () => {
    expect(readInbox({ ...wholeSite(NOW), inboxRows: 'not-links' }).talks).toEqual(
      readInbox().talks,
    );
  });

  it('marks as unread what the buyer wrote, until it was opened', () => {
    const site = wholeSite(NOW);
    const path = `/mypage/direct_message/${THREAD.asksBeforeBuying}`;
    const isUnread = () =>
      valueOf(
        readInbox(site).talks.find(({ roomId }) => roomId === `dm-${THREAD.asksBeforeBuying}`)
          ?.isUnread,
      );
    expect(isUnread()).toBe(true);
    renderedDocument(path, site);
    expect(isUnread()).toBe(false);
    const thread = site.threads?.find(({ id }) => id === THREAD.asksBeforeBuying);
    thread?.lines.push(
      ...practiceThread({
        ...{ id: 1, buyer: '' },
        lines: [{ from: 'buyer', at: NOW - minutes(3), text: 'もう1点あります。' }],
      }).lines,
    );
    expect(isUnread()).toBe(true);
  });

  it('tells how long ago the newest message was written', () => {
    const talk = readInbox().talks.find(({ roomId }) => roomId === `dm-${THREAD.asksBeforeBuying}`);
    const newestAt = valueOf(talk?.newestAt);
    const { from, until } = newestAt as { from: number; until: number };
    expect(from).toBeLessThanOrEqual(NOW - hours(5));
    expect(until).toBeGreaterThanOrEqual(NOW - hours(5));
    expect(until - from).toBeLessThanOrEqual(hours(2));
  });
});
