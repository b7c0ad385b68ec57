import type { Moment } from '../japan-time/moment.ts';
import type {
  Attachment,
  PrintedDeadline,
  RoomKind,
  Side,
  StepMeaning,
} from '../site/readings/talkroom.ts';
import type { Deed } from './by-hand.ts';

/**
 * Events are the truth; everything else can be rebuilt from them. An event's id is a function of
 * its content, so recording the same thing twice, in any order, from any tab, is recording it once.
 */
interface EventBase {
  id: string;
  roomId: string;
  by: Side;
  /** When it happened. */
  at: Moment;
  /** When it was first seen here, epoch ms. */
  seenAt: number;
}

export interface MessageEvent extends EventBase {
  kind: 'message' | 'auto-message' | 'system-message' | 'option-bought' | 'tip';
  siteId: number | null;
  label: string | null;
  /** null when the seller chose not to keep the words. */
  text: string | null;
  /** In UTF-16 units, kept even when the words are not. */
  length: number;
  attachments: Attachment[];
  readAt: Moment | null;
  /** The sentence of a bought option, which the site did not sign: it may be the buyer's own words. */
  saysOption?: boolean | undefined;
}

/** Something that a message row or the page says happened to the transaction. */
export interface TurningPoint extends EventBase {
  kind:
    'delivered' | 'accepted' | 'returned' | 'cancel-requested' | 'cancelled' | 'closed' | 'rated';
  /** The message that shows it, if one does. */
  messageId: string | null;
}

/** A line of the revenue page or the sales file: what one sale, option or tip has brought. */
export interface CreditedEvent extends EventBase {
  kind: 'credited';
  /** Whole yen after the site's fee. */
  netJpy: number;
  /** The payout was asked for. */
  isRequested: boolean;
  /** Not in events that were stored before files could be read: the page. */
  source?: 'page' | 'file' | undefined;
  /** 内訳 of the file; the page does not print it. */
  part?: string | null | undefined;
  /** The first look that showed the payout as asked for, epoch ms. */
  requestSeenAt?: number | undefined;
}

export interface OpenedEvent extends EventBase {
  kind: 'opened';
  source: 'banner' | 'auto-message' | 'order-list';
}

/** What a page showed of the room's state, kept whenever it differs from the look before. */
export interface StepEvent extends EventBase {
  kind: 'step';
  page: 'talkroom' | 'order-list' | 'inbox' | 'direct-message' | 'quote' | 'proposal' | 'rating';
  shown: ShownState;
}

/** undefined = this page does not show it or it could not be read; null = shown to be absent. */
export interface ShownState {
  label?: string | null | undefined;
  meaning?: StepMeaning | undefined;
  title?: string | undefined;
  buyer?: string | undefined;
  roomKind?: RoomKind | undefined;
  printedDeadline?: PrintedDeadline | null | undefined;
  priceJpy?: number | undefined;
  canWrite?: boolean | undefined;
  /** What a list says of the newest message, whoever wrote it. */
  newestAt?: Moment | undefined;
  isUnread?: boolean | undefined;
  /** `YYYY-MM-DD`: until then a quote can be answered, a proposal be bought. */
  answerBy?: string | null | undefined;
  /** Whether the seller has rated the buyer. */
  isRated?: boolean | undefined;
}

export interface DueDateEvent extends EventBase {
  kind: 'due-date';
  /** `YYYY-MM-DD`, null when taken back. */
  dueOn: string | null;
}

/** A text that was prepared here. */
interface TextBase extends EventBase {
  templateId: string;
  /** What the seller says that a text of her own is for: the id of a built-in one. */
  role?: string | null | undefined;
}

/** A notice put into the box. It promises nothing until it is seen sent. */
export interface NoticeInsertedEvent extends TextBase {
  kind: 'notice-inserted';
  deadline: number;
  /** The deadline's words in the text, by which the sent message is recognised. */
  words: string;
  /** As in TextInsertedEvent; not in events that were stored before. */
  lines?: string[] | undefined;
}

/** By what a message was recognised; none in events that were stored before: by the date alone. */
export interface Recognised {
  /** null: by its words alone, wherever it was written. */
  insertionId: string | null;
  /** How much of the text stands in the message, 0–1. */
  share: number;
}

export interface NoticeSentEvent extends TextBase {
  kind: 'notice-sent';
  deadline: number;
  messageId: string;
  recognised?: Recognised | undefined;
}

/** A text put into the box that promises nothing. */
export interface TextInsertedEvent extends TextBase {
  kind: 'text-inserted';
  /** Hashes of its lines, by which the sent message is recognised; its words are not kept. */
  lines: string[];
}

export interface TextSentEvent extends TextBase {
  kind: 'text-sent';
  messageId: string;
  recognised?: Recognised | undefined;
}

/** What the seller set down herself. */
export type ByHandEvent = EventBase & Deed;

export type TimelineEvent =
  | MessageEvent
  | TurningPoint
  | CreditedEvent
  | OpenedEvent
  | StepEvent
  | DueDateEvent
  | NoticeInsertedEvent
  | NoticeSentEvent
  | TextInsertedEvent
  | TextSentEvent
  | ByHandEvent;

export type EventKind = TimelineEvent['kind'];
