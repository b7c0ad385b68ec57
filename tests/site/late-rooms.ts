import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import { days, hours } from './room-draft.ts';
import type { RoomDraft } from './room-draft.ts';
import { ROOM } from './room-numbers.ts';
import { buyer, conversation, me } from './rows.ts';

/** Formally delivered, or over. */
export const deliveredRooms = (now: number): RoomDraft[] => [
  {
    id: ROOM.deliveredWithDeadline,
    title: '店舗の看板をデザインします',
    buyer: 'なぎさ食堂',
    priceJpy: 65000,
    boughtAt: now - days(15),
    dueAt: now + days(1),
    step: '納品送付',
    deadline: { sentence: null, at: ceilToHour(now - hours(20) + hours(72)) },
    messages: [
      me(now - days(14), 'よろしくお願いいたします。'),
      buyer(now - days(13), 'こちらこそよろしくお願いします。'),
      {
        ...me(now - hours(20), '完成したデータを納品いたします。', [
          { name: '看板_最終.ai', size: '18.4MB' },
        ]),
        isDelivery: true,
      },
    ],
  },
  {
    id: ROOM.deliveredWithoutDeadline,
    title: 'プロフィール文を書きます',
    buyer: 'ほたる整体院',
    priceJpy: 17000,
    boughtAt: now - days(10),
    step: '納品送付',
    messages: [
      me(now - days(9), 'よろしくお願いいたします。'),
      { ...me(now - hours(50), '文章を納品いたします。'), isDelivery: true },
    ],
  },
  {
    id: ROOM.finished,
    title: 'バナーを作ります',
    buyer: 'もみじ農園',
    priceJpy: 3000,
    boughtAt: now - days(20),
    dueAt: now - days(8),
    step: '取引完了',
    hasForm: false,
    credits: [
      { at: now - days(8), netJpy: 2340, isRequested: true },
      { at: now - days(8), netJpy: 390, isRequested: false },
    ],
    messages: [
      me(now - days(19), 'よろしくお願いいたします。'),
      { ...me(now - days(9), 'バナーを納品いたします。'), isDelivery: true },
      buyer(now - days(8), 'すてきな仕上がりでした。ありがとうございました。'),
    ],
  },
];

/** What a reader meets less often. */
export const oddRooms = (now: number): RoomDraft[] => [
  {
    id: ROOM.subscription,
    title: '毎月のブログ記事を校正します',
    buyer: 'いずみ出版',
    kind: 'subscription',
    priceJpy: 15000,
    boughtAt: now - days(40),
    step: null,
    messages: [
      me(now - days(39), '今月もよろしくお願いいたします。'),
      buyer(now - days(2), '今月の原稿をお送りします。'),
      me(now - days(1), '受け取りました。週末までにお戻しいたします。'),
    ],
  },
  {
    id: ROOM.nearlyOver,
    title: '絵本の挿絵を描きます',
    buyer: 'かもめ文庫',
    priceJpy: 90000,
    boughtAt: now - days(118),
    dueAt: now - days(1),
    messages: [
      ...conversation(8, now - days(117), now - days(3), 'buyer'),
      me(now - days(1), '残りの2点は明日お送りいたします。'),
    ],
  },
  {
    id: ROOM.unknownStep,
    title: '講座のスライドを整えます',
    buyer: 'すみれ教室',
    priceJpy: 11000,
    boughtAt: now - days(5),
    step: '内容の確認中',
    messages: [
      me(now - days(4), 'よろしくお願いいたします。'),
      buyer(now - hours(9), 'スライドの差し替えをお願いできますか。'),
    ],
  },
  {
    id: ROOM.openedAtOlderPlace,
    title: '漫画の背景を描きます',
    buyer: 'のぎく編集室',
    priceJpy: 30000,
    boughtAt: now - days(33),
    messages: conversation(90, now - days(32), now - hours(6), 'me'),
    shown: { from: 30, until: 60 },
  },
];
