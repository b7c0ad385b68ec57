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
}

/** What the practice site answers with. A story may change it between two looks. */
export interface PracticeSite {
  now: number;
  rooms: PracticeRoom[];
  mode: 'open' | 'logged-out' | 'forbidden' | 'maintenance' | 'redesigned';
}

/** What the practice talkroom offers to stories as `window.practice`. */
export interface PracticeWindow {
  /** The text as Vue knows it, whatever stands in the box. */
  text: () => string;
  /** How often 送信 was pressed in this room. */
  sends: number;
  /** Presses and submits that no person made, such as `click button`. */
  attemptsByScript: string[];
  buyerWrites: (text: string) => void;
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
