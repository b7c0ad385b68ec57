import { fromJapanClock, toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { PracticeMessage } from './practice-room.ts';
import { days, hours } from './room-draft.ts';
import type { RoomDraft } from './room-draft.ts';
import { ROOM } from './room-numbers.ts';
import { buyer, me } from './rows.ts';

const MONTHS = 14;
const MONTH = days(30);

/** A line of each in every month, the last of them a few days ago. */
const monthly = (now: number): PracticeMessage[] =>
  Array.from(
    { length: MONTHS },
    (_, index) => now - days(4) - (MONTHS - 1 - index) * MONTH,
  ).flatMap((at) => [
    buyer(at, '今月の分をお願いします。'),
    me(at + hours(5), '承知しました。月末までにお送りいたします。'),
  ]);

/** Stamps have no year: what is older than one can only be told by what stands around it. */
export const longRooms = (now: number): RoomDraft[] => [
  {
    ...{ id: ROOM.olderThanAYear, title: '毎月のメルマガを書きます', buyer: 'しらかば薬局' },
    ...{ kind: 'subscription', priceJpy: 12000, step: null },
    boughtAt: now - MONTHS * MONTH,
    messages: monthly(now),
  },
  {
    ...{ id: ROOM.oldAtOlderPlace, title: '毎月の写真を選びます', buyer: 'あじさい旅館' },
    ...{ kind: 'subscription', priceJpy: 9000, step: null },
    boughtAt: now - MONTHS * MONTH,
    messages: monthly(now),
    shown: { from: 0, until: 6 },
  },
  {
    ...{ id: ROOM.overNewYear, title: '年賀状の文面を整えます', buyer: 'ききょう商会' },
    ...{ kind: 'subscription', priceJpy: 6000, step: null },
    boughtAt: newYearBefore(now) - days(5),
    messages: [
      buyer(newYearBefore(now) - days(3), '年末の分をお送りします。'),
      me(newYearBefore(now) - hours(2), '受け取りました。よいお年をお迎えください。'),
      buyer(newYearBefore(now) + days(3), '本年もよろしくお願いします。'),
      me(newYearBefore(now) + days(3) + hours(2), 'こちらこそ、よろしくお願いいたします。'),
    ],
  },
];

/** Far enough back that what was written after it lies in the past. */
const newYearBefore = (now: number): number =>
  fromJapanClock({ year: toJapanClock(now - days(5)).year, month: 1, day: 1 });
