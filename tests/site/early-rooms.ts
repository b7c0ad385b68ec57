import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import type { PracticeDeadline } from './practice-room.ts';
import { days, hours, minutes } from './room-draft.ts';
import type { RoomDraft } from './room-draft.ts';
import { ROOM } from './room-numbers.ts';
import { auto, buyer, me, site } from './rows.ts';

const FIRST_CONTACT_SENTENCE =
  '48時間以内に出品者がトークルーム内で連絡をしない場合、自動的に取引がキャンセルされます。';

/** The site cancels at the first full hour that is at least 48 hours after the purchase. */
const firstContact = (boughtAt: number): PracticeDeadline => ({
  sentence: FIRST_CONTACT_SENTENCE,
  at: ceilToHour(boughtAt + hours(48)),
});

/** Just bought: the first 48 hours. */
export const freshRooms = (now: number): RoomDraft[] => [
  {
    id: ROOM.newSale,
    title: 'ロゴを制作いたします',
    buyer: 'さくら工房',
    priceJpy: 17000,
    boughtAt: now - hours(41),
    deadline: firstContact(now - hours(41)),
    messages: [buyer(now - hours(41) + minutes(6), '購入しました。どうぞよろしくお願いします。')],
  },
  {
    id: ROOM.freshSale,
    title: '名刺をデザインします',
    buyer: 'みどり文具店',
    priceJpy: 8000,
    boughtAt: now - hours(3),
    dueAt: now + days(9),
    deadline: firstContact(now - hours(3)),
    messages: [site(now - hours(3) + minutes(1), '納品予定日が登録されました。')],
  },
  {
    id: ROOM.sellerWroteFirst,
    title: 'SNS用アイコンを描きます',
    buyer: '匿名希望7350',
    priceJpy: 4500,
    boughtAt: now - hours(30),
    messages: [
      me(now - hours(20), 'ご購入ありがとうございます。ご希望の雰囲気をお聞かせください。'),
    ],
  },
  {
    id: ROOM.automaticOnly,
    title: '小説の挿絵を1点描きます',
    buyer: 'あおい書房',
    priceJpy: 12000,
    boughtAt: now - hours(10),
    deadline: firstContact(now - hours(10)),
    messages: [auto(now - hours(10), 'ご購入後、用途とサイズをお知らせください。')],
  },
];

/** Work under way: somebody waits. */
export const talkingRooms = (now: number): RoomDraft[] => [
  {
    id: ROOM.buyerWaitsAnHour,
    title: '名刺サイズのチラシを作ります',
    buyer: 'こだま珈琲',
    priceJpy: 6500,
    boughtAt: now - days(6),
    dueAt: now + days(4),
    messages: [
      me(now - days(5) - hours(20), 'ご購入ありがとうございます。\n原稿をお送りください。'),
      buyer(now - days(2), '「データ形式の変更」が追加でオプション購入されました。'),
      me(now - days(1), '下書きをお送りしました。ご確認をお願いいたします。'),
      buyer(
        now - hours(1),
        '背景の色を少し明るくできますか?\n文字の大きさはこのままでお願いします。',
      ),
    ],
  },
  {
    id: ROOM.buyerWaitsThreeDays,
    title: 'ECサイトの商品説明文を書きます',
    buyer: 'ひばり商店',
    priceJpy: 23000,
    boughtAt: now - days(12),
    dueAt: now + days(2),
    messages: [
      me(now - days(11), 'よろしくお願いいたします。商品の一覧をいただけますか。'),
      site(now - days(10), '納品予定日が登録されました。'),
      buyer(now - days(3.5), '一覧をお送りします。', [
        { name: '商品一覧_秋冬.xlsx', size: '2.2MB' },
        { name: 'photo 01.jpg', size: '840KB' },
      ]),
    ],
  },
  {
    id: ROOM.buyerSilentThreeDays,
    title: 'LPの構成を考えます',
    buyer: 'つばめ不動産',
    priceJpy: 40000,
    boughtAt: now - days(7),
    messages: [
      me(now - days(7) + hours(5), 'ご購入ありがとうございます。'),
      buyer(now - days(4), '資料は週明けに送ります。'),
      me(now - days(3) - hours(1), 'かしこまりました。お待ちしております。'),
    ],
  },
  {
    id: ROOM.buyerSilentEightDays,
    title: '動画のサムネイルを作ります',
    buyer: '匿名希望2048',
    priceJpy: 5000,
    boughtAt: now - days(9),
    messages: [
      me(now - days(8) - hours(2), 'ご購入ありがとうございます。動画の題名をお知らせください。'),
    ],
  },
];
