import { describe, expect, it } from 'vitest';
import { laneOf } from '../../../utils/deadlines/lane-of.ts';
import { DAY, found, HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

const DELIVERED = found({ label: '納品送付', meaning: 'delivered' as const });
const bySeller = (siteId: number, sentAt: number) =>
  message({ siteId, side: 'seller', author: '自分', sentAt });
const contact = bySeller(1, NOW - 5 * DAY);
const delivery = { ...bySeller(2, NOW - 2 * DAY), mark: 'formal-delivery' as const };
const turnAfter = (...looks: Parameters<typeof afterLooks>) => {
  const { room, duties } = afterLooks(...looks);
  return { turn: room.turn, lane: laneOf(room, duties, NOW) };
};

describe('a delivery that was sent back without a word', () => {
  const delivered = talkroom({
    readAt: NOW - DAY,
    step: DELIVERED,
    messages: [contact, delivery, bySeller(3, NOW - 30 * HOUR)],
  });

  it('is the seller’s, also where she had written after the delivery', () => {
    const back = talkroom({ messages: delivered.messages });
    expect(turnAfter(delivered, back)).toEqual({ turn: 'seller', lane: 'reply' });
  });

  it('waits for the buyer again once she has written after she could see it', () => {
    const back = talkroom({ readAt: NOW - 3 * HOUR, messages: delivered.messages });
    const written = talkroom({ messages: [...delivered.messages, bySeller(4, NOW - HOUR)] });
    expect(turnAfter(delivered, back, written).turn).toBe('buyer');
  });

  it('is the seller’s where nobody saw the sale delivered: the newest word is the delivery', () => {
    const before = talkroom({ readAt: NOW - 3 * DAY, messages: [contact] });
    const after = talkroom({ messages: [contact, delivery] });
    expect(turnAfter(before, after)).toEqual({ turn: 'seller', lane: 'reply' });
  });
});

it('an acceptance is as old as the list that already called the sale 完了', () => {
  const finished = found({ label: '取引完了', meaning: 'finished' as const });
  const page = talkroom({ step: finished, messages: [contact, delivery] });
  const first = afterLooks({ ...page, readAt: NOW });
  expect(first.room.acceptedAt?.at.from).toBe(NOW - 2 * DAY);
});

it('rows that follow a start of which only a row without a number was seen leave a gap', () => {
  const start = talkroom({
    readAt: NOW - 3 * DAY,
    messages: [message({ side: 'auto', sentAt: NOW - 4 * DAY })],
  });
  const newest = talkroom({
    olderExist: found(true),
    messages: [message({ siteId: 50, side: 'buyer', sentAt: NOW - HOUR })],
  });
  const { room } = afterLooks(start, newest);
  expect(room.buyerWaits?.isOldestCertain).toBe(false);
  expect(room.missing).toContain('older-messages');
});
