import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import { days, hours } from './room-draft.ts';
import type { RoomDraft } from './room-draft.ts';
import { ROOM } from './room-numbers.ts';
import { buyer, me } from './rows.ts';

/** Orders of kinds that a seller meets now and then. */
export const rareRooms = (now: number): RoomDraft[] => [
  {
    ...{ id: ROOM.groupChat, title: '会社案内の構成を作ります', buyer: 'はなぶさ印刷' },
    ...{ boughtAt: now - days(4), priceJpy: 34000, isSaved: true },
    members: 'はなぶさ印刷、はなぶさ印刷 制作部、番頭屋',
    messages: [
      me(now - days(3), 'よろしくお願いいたします。'),
      {
        ...buyer(now - hours(7), '写真は私からお送りします。'),
        author: 'はなぶさ印刷 制作部',
      },
    ],
  },
  {
    ...{ id: ROOM.accepted, title: '求人の文章を書きます', buyer: 'くすのき歯科' },
    ...{ boughtAt: now - days(8), priceJpy: 13000, step: '取引完了' },
    messages: [
      me(now - days(7), 'よろしくお願いいたします。'),
      { ...me(now - hours(30), '文章を納品いたします。'), isDelivery: true },
      buyer(now - hours(6), '確認しました。ありがとうございました。'),
    ],
  },
  {
    ...{ id: ROOM.closedUnpaid, title: 'メニュー表を作ります', buyer: 'ゆうなぎ食堂' },
    ...{ boughtAt: now - days(14), priceJpy: 7000, step: '取引完了', hasForm: false },
    rating: 'open',
    messages: [
      me(now - days(13), 'よろしくお願いいたします。'),
      { ...me(now - days(5), 'メニュー表を納品いたします。'), isDelivery: true },
    ],
  },
  {
    // A guess: how a cancelled room shows itself was never recorded.
    ...{ id: ROOM.cancelled, title: '地図のイラストを描きます', buyer: '匿名希望3141' },
    ...{ boughtAt: now - days(12), priceJpy: 5000, step: 'キャンセル済み', hasForm: false },
    isCancelled: true,
    messages: [me(now - days(11), 'ご購入ありがとうございます。行き方をお知らせください。')],
  },
  {
    ...{ id: ROOM.deliveredAgain, title: '商品の写真を切り抜きます', buyer: 'たちばな雑貨' },
    ...{ boughtAt: now - days(9), priceJpy: 9500, step: '納品送付' },
    deadline: { sentence: null, at: ceilToHour(now - hours(10) + hours(72)) },
    messages: [
      me(now - days(8), 'よろしくお願いいたします。'),
      { ...me(now - days(3), '写真を納品いたします。'), isDelivery: true },
      buyer(now - days(2), '3枚目の影を消していただけますか。'),
      { ...me(now - hours(10), '直したものを納品いたします。'), isDelivery: true },
    ],
  },
];
