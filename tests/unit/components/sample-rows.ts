import type { Reading } from '../../../utils/site/reading.ts';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import type { TimelineEvent } from '../../../utils/timeline/event.ts';
import {
  DAY,
  found,
  HOUR,
  listedRoom,
  message,
  orderList,
  talkroom,
} from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';

export interface Sample {
  row: RoomRow;
  events: TimelineEvent[];
}

/** A room as the store would hold it after these looks. */
function sampleOf(now: number, ...looks: Reading[]): Sample {
  const { room, events } = afterLooks(...looks);
  return { row: rowOf(room.roomId, events, room.coverage, now), events };
}

const hourAfter = (at: number): number => Math.ceil(at / HOUR) * HOUR;

function look(now: number, roomId: string, part: Partial<TalkroomReading>): TalkroomReading {
  return talkroom({ roomId, readAt: now - 3 * 60_000, ...part });
}

/** Bought 41 hours ago, nothing written yet: the page prints the limit. */
export function newSale(now: number, roomId = '18000001'): Sample {
  const at = hourAfter(now + 7 * HOUR);
  const printedDeadline = found({ at, sentence: '期限：11/22 23:00', isFirstContact: true });
  const greeting = message({
    side: 'auto',
    label: '自動送信',
    author: '自分',
    sentAt: now - 41 * HOUR,
  });
  return sampleOf(now, look(now, roomId, { printedDeadline, messages: [greeting] }));
}

/** A buyer's question that has waited for `hours`. */
export function waitingBuyer(now: number, hours: number, roomId = '18000002'): Sample {
  const messages = [
    message({
      side: 'seller',
      author: '自分',
      siteId: 1,
      sentAt: now - 9 * DAY,
      text: 'はじめまして。',
    }),
    message({ siteId: 2, sentAt: now - hours * HOUR, text: '色は変えられますか。' }),
  ];
  const part = { title: found('名刺デザインを作成いたします'), buyer: found('みどり'), messages };
  return sampleOf(now, look(now, roomId, part));
}

/** A seller's message that the buyer has not answered for `days`. */
export function silentBuyer(now: number, days: number, roomId = '18000003'): Sample {
  const messages = [
    message({ siteId: 1, sentAt: now - (days + 2) * DAY, text: '購入しました。' }),
    message({
      side: 'seller',
      author: '自分',
      siteId: 2,
      sentAt: now - days * DAY,
      text: 'ご希望をお聞かせください。',
    }),
  ];
  const part = { title: found('商品紹介の文章を書きます'), buyer: found('たけし工房'), messages };
  return sampleOf(now, look(now, roomId, part));
}

/** Formally delivered yesterday; with the list that names its price, if `priceJpy` is given. */
export function delivered(now: number, priceJpy: number | null, roomId = '18000005'): Sample {
  const messages = [
    message({ siteId: 1, sentAt: now - 4 * DAY, text: 'お願いします。' }),
    message({
      side: 'seller',
      author: '自分',
      siteId: 2,
      mark: 'formal-delivery',
      label: '正式な納品',
      sentAt: now - DAY,
      text: '納品いたします。',
    }),
  ];
  const step = found({ label: '納品送付', meaning: 'delivered' as const });
  const part = { step, title: found('動画の編集をいたします'), buyer: found('うみのね'), messages };
  const talk = look(now, roomId, part);
  return priceJpy === null
    ? sampleOf(now, talk)
    : sampleOf(now, talk, listWith(now, roomId, priceJpy));
}

/** Only seen in the list of sales. */
export const neverOpened = (now: number, roomId = '18000006'): Sample =>
  sampleOf(now, listWith(now, roomId, 8000));

/** Its stage could not be read at the last look. */
export function unreadable(now: number, roomId = '18000007'): Sample {
  const part = {
    step: { missing: 'step' },
    title: found('アイコンをお描きします'),
    buyer: found('ほしぞら'),
  };
  return sampleOf(
    now,
    look(now, roomId, { ...part, messages: [message({ siteId: 5, sentAt: now - 2 * DAY })] }),
  );
}

/** Last opened four days ago. */
export function notSeenLately(now: number, roomId = '18000008'): Sample {
  const messages = [
    message({ siteId: 1, sentAt: now - 6 * DAY }),
    message({ side: 'seller', author: '自分', siteId: 2, sentAt: now - 5 * DAY }),
  ];
  const part = { title: found('チラシを制作いたします'), buyer: found('こもれび'), messages };
  return sampleOf(now, look(now, roomId, { ...part, readAt: now - 4 * DAY }));
}

/** The buyer was answered two hours after asking, so one duty is met. */
export function answeredBuyer(now: number, roomId = '18000009'): Sample {
  const messages = [
    message({ siteId: 1, sentAt: now - 6 * HOUR }),
    message({ side: 'seller', author: '自分', siteId: 2, sentAt: now - 4 * HOUR }),
  ];
  return sampleOf(now, look(now, roomId, { messages }));
}

/** Rooms for load: every lane, `count` of them. */
export function manySamples(now: number, count: number): Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const roomId = String(19000001 + index);
    if (index % 4 === 0) return waitingBuyer(now, 1 + (index % 90), roomId);
    if (index % 4 === 1) return silentBuyer(now, index % 10, roomId);
    if (index % 4 === 2) return delivered(now, 1000 + index * 100, roomId);
    return newSale(now, roomId);
  });
}

function listWith(now: number, roomId: string, priceJpy: number): Reading {
  const room = listedRoom({
    roomId,
    title: found('動画の編集をいたします'),
    priceJpy: found(priceJpy),
    soldOn: found('2026-11-14'),
  });
  return orderList([room], { readAt: now - 20 * 60_000 });
}
