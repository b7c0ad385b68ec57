import type { PracticeFile } from './practice-room.ts';

export interface PracticeOffer {
  id: number;
  title: string;
  priceJpy: number;
  /** Epoch ms within the day of 購入期限. */
  buyBy: number;
  /** Epoch ms within the day of 完了予定日. */
  dueAt: number;
}

/** A row of a thread; `site` is the line between rows that tells what happened to an offer. */
export interface PracticeLine {
  /** Some pages were seen with these numbers, others without. */
  id: number | null;
  from: 'me' | 'buyer' | 'site';
  /** Epoch ms; the page prints the second. */
  at: number;
  text: string;
  files: PracticeFile[];
  /** Stands in the place of words. */
  offer: PracticeOffer | null;
  readAt: number | null;
}

/** Direct messages with one person. */
export interface PracticeThread {
  id: number;
  buyer: string;
  buyerId: number;
  lines: PracticeLine[];
  /** From which line on it stands on the page when it opens; the others come on demand. */
  shownFrom: number;
  /** The service from whose page the buyer wrote; stands before the words in the inbox. */
  about: string | null;
  /** The site says that the other side is restricted. */
  isRestricted: boolean;
}
