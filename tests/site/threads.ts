import type { PracticeLine, PracticeOffer, PracticeThread } from './practice-thread.ts';
import { days, hours, minutes } from './room-draft.ts';
import { PROPOSAL, THREAD } from './room-numbers.ts';

const FIRST_LINE_ID = 880000000;

type LineDraft = Pick<PracticeLine, 'from' | 'at' | 'text'> & Partial<PracticeLine>;
type ThreadDraft = Pick<PracticeThread, 'id' | 'buyer'> & { lines: LineDraft[] } & Partial<
    Omit<PracticeThread, 'lines'>
  >;

export const practiceThread = ({ lines, ...draft }: ThreadDraft): PracticeThread => ({
  ...{ buyerId: 2000000 + (draft.id % 1000), shownFrom: 0, about: null, isRestricted: false },
  ...draft,
  lines: lines.map((line, index) => ({
    id: FIRST_LINE_ID + (draft.id % 100000) * 100 + index,
    ...{ files: [], offer: null, readAt: null },
    ...line,
  })),
});

/** Words before a sale, or after one. */
export const practiceThreads = (now: number): PracticeThread[] =>
  [asksBeforeBuying(now), waitsForBuyer(now), withOffer(now), fromStaff(now)].map(practiceThread);

const asksBeforeBuying = (now: number): ThreadDraft => ({
  ...{ id: THREAD.asksBeforeBuying, buyer: 'あさがお茶房', about: 'ロゴを制作いたします' },
  lines: [
    {
      ...{ from: 'buyer', at: now - hours(5) },
      text: 'はじめまして。\n看板に使うロゴをお願いできますか?',
    },
  ],
});

/** Long enough that the page opens with a part of it only. */
const waitsForBuyer = (now: number): ThreadDraft => ({
  ...{ id: THREAD.waitsForBuyer, buyer: 'つきみ印章', shownFrom: 3 },
  lines: [
    { from: 'buyer', at: now - days(30), text: '以前の件ではお世話になりました。' },
    { from: 'me', at: now - days(30) + hours(2), text: 'こちらこそ、ありがとうございました。' },
    { from: 'buyer', at: now - days(3), text: '増刷の相談です。何日ほどかかりますか?' },
    {
      ...{ from: 'buyer', at: now - days(3) + minutes(4), text: '前回の原稿です。' },
      files: [{ name: '原稿.pdf', size: '1.1MB' }],
    },
    {
      ...{ from: 'me', at: now - days(2), text: '5日ほどでお送りできます。' },
      readAt: now - days(2) + hours(1),
    },
  ],
});

const offerOf = (now: number): PracticeOffer => ({
  ...{ id: PROPOSAL.inThread, title: '冊子の表紙デザイン', priceJpy: 28000 },
  ...{ buyBy: now + days(5), dueAt: now + days(20) },
});

const withOffer = (now: number): ThreadDraft => ({
  ...{ id: THREAD.withOffer, buyer: 'よつば学習室' },
  lines: [
    { from: 'buyer', at: now - days(2) - hours(3), text: '冊子の表紙を相談したいです。' },
    { from: 'me', at: now - days(2), text: '', offer: offerOf(now) },
    { from: 'site', at: now - days(1), text: '提案が変更されました' },
  ],
});

/** Nobody can answer these. */
const fromStaff = (now: number): ThreadDraft => ({
  ...{ id: THREAD.staff, buyer: 'ココナラ 運営スタッフ' },
  lines: [{ from: 'buyer', at: now - days(9), text: 'お知らせがあります。' }],
});
