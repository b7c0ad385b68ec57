import type { PracticeQuote } from './practice-quote.ts';
import type { PracticeThread } from './practice-thread.ts';

/** Who wrote a row. `me` is the seller; `auto` her automatic message at purchase; `site` coconala. */
export type Writer = 'me' | 'buyer' | 'auto' | 'site';

export interface PracticeFile {
  name: string;
  /** As the site prints it, rounded: `2.2MB`. */
  size: string;
}

export interface PracticeMessage {
  /** The n of `js-talkroomMessage-{n}`; null on automatic and system rows, which carry none. */
  id: number | null;
  from: Writer;
  /** Epoch ms; the page prints the minute. */
  at: number;
  text: string;
  /** Of several people on the buyer's side the one who wrote; null: the buyer herself. */
  author: string | null;
  isDelivery: boolean;
  readAt: number | null;
  files: PracticeFile[];
}

export interface PracticeDeadline {
  /** null: only the 期限 line stands there. */
  sentence: string | null;
  at: number;
}

/** A row of 売上履歴. */
export interface PracticeCredit {
  at: number;
  /** Whole yen after the fee. */
  netJpy: number;
  /** 申請済み stands there. */
  isRequested: boolean;
}

/** A talkroom as plain data. What the page may change is kept by the page itself, per room. */
export interface PracticeRoom {
  id: number;
  title: string;
  buyer: string;
  buyerId: number;
  kind: 'order' | 'subscription';
  priceJpy: number;
  boughtAt: number;
  /** Epoch ms within the day; null: 設定する is shown. */
  dueAt: number | null;
  /** The current label of the step bar; null: there is no bar. */
  step: string | null;
  deadline: PracticeDeadline | null;
  messages: PracticeMessage[];
  /** Which messages stand on the page when it opens; `until` null: to the newest. */
  shown: { from: number; until: number | null };
  hasForm: boolean;
  /** What it has brought; nothing before it is closed. */
  credits: PracticeCredit[];
  /** All names of a group chat; null: two people. */
  members: string | null;
  isCancelled: boolean;
  /** She has put it among 保存済み. */
  isSaved: boolean;
  /** Whether she has rated the buyer; null: the page says nothing of it. */
  rating: 'open' | 'done' | null;
}

/** What the practice site answers with. A story may change it between two looks. */
export interface PracticeSite {
  now: number;
  rooms: PracticeRoom[];
  mode: 'open' | 'logged-out' | 'forbidden' | 'maintenance' | 'redesigned';
  threads?: PracticeThread[];
  quotes?: PracticeQuote[];
  /** The seller's own number, which only direct messages show. */
  ownId?: number;
  /** In August 2026 the rows of the inbox were links; in September they were said not to be. */
  inboxRows?: 'links' | 'not-links';
  /** How many messages stood in a conversation when it was last opened, by its address. */
  opened?: Map<string, number>;
  /** Answers by their path that a story brings along, before all others. */
  files?: ReadonlyMap<string, { status: number; contentType: string; body: string }>;
}

/**
 * What the practice talkroom offers to stories as `window.practice`. A thread of direct messages has
 * `text`, `sends`, `attemptsByScript` and `buyerWrites` of it.
 */
export interface PracticeWindow {
  /** The text as the page knows it, whatever stands in the box. */
  text: () => string;
  /** How often 送信 was pressed in this room. */
  sends: number;
  /** Presses and submits that no person made, such as `click button`. */
  attemptsByScript: string[];
  buyerWrites: (text: string) => void;
  /** As if from another device of hers. */
  sellerWrites: (text: string) => void;
  /** Everything in the room was written so much earlier. */
  letTimePass: (ms: number) => void;
  siteWrites: (text: string) => void;
  /** 承諾 */
  accept: () => void;
  /** 差し戻し */
  giveBack: () => void;
  /** The room is over: no deadline, no form. */
  close: () => void;
  /** In-place navigation: the address changes first, the rows follow. */
  openRoom: (id: number) => Promise<void>;
}

declare global {
  interface Window {
    practice: PracticeWindow;
  }
}
