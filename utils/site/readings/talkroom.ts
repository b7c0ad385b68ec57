import type { Moment } from '../../japan-time/moment.ts';
import type { Field } from '../field.ts';

export type Side = 'seller' | 'buyer' | 'site' | 'auto' | 'unknown';

/**
 * `order` is the plain sale of a service. `unknown` carries a timeline but no clocks of its own. The
 * last three come before a sale: words, a question for a price, an offer that can be bought.
 */
export type RoomKind =
  'order' | 'subscription' | 'unknown' | 'direct-message' | 'quote' | 'proposal';

/** What a step or list label means. The label itself is kept beside it. */
export type StepMeaning = 'working' | 'delivered' | 'finished' | 'cancelled' | 'unknown';

export interface Step {
  label: string;
  meaning: StepMeaning;
}

export interface PrintedDeadline {
  /** Epoch ms; the site prints minutes that are always :00. */
  at: number;
  /** The line as it stands on the page, kept as proof. */
  sentence: string;
  /** True for the 48-hour banner, false for any other 期限, whose owner depends on the stage. */
  isFirstContact: boolean;
}

export interface Attachment {
  name: string;
  /** As printed, rounded by the site: `2.2MB`. */
  size: string | null;
}

/**
 * What a row is besides words. `option-said`: the sentence of a bought option in a row that a person
 * could have typed.
 */
export type RowMark =
  'formal-delivery' | 'option-bought' | 'option-said' | 'due-date' | 'cancel-request';

export interface MessageReading {
  /** The n of `js-talkroomMessage-{n}`; automatic and system rows have none. */
  siteId: number | null;
  /** Of rows without an id: the how-manieth on this page alike in side, stamp and text, from 0. */
  ordinal: number;
  side: Side;
  author: string | null;
  label: string | null;
  mark: RowMark | null;
  /** The stamp as printed, without a year. */
  stamp: string | null;
  at: Moment | null;
  readAt: Moment | null;
  text: string;
  /** The page shows 続きを読む: the tail is not there. */
  isTruncated: boolean;
  attachments: Attachment[];
}

export interface ComposeForm {
  canWrite: boolean;
  /** The control for 正式な納品 stands there; the site disables it while the box is empty. */
  canDeliver: boolean;
}

export interface TalkroomReading {
  kind: 'talkroom';
  roomId: string;
  /** Epoch ms of the look. */
  readAt: number;
  roomKind: Field<RoomKind>;
  /** null: the page is read and has no step bar, as subscription rooms. */
  step: Field<Step | null>;
  title: Field<string>;
  buyer: Field<string>;
  printedDeadline: Field<PrintedDeadline | null>;
  /** `YYYY-MM-DD`; null: not set. */
  dueOn: Field<string | null>;
  olderExist: Field<boolean>;
  newerExist: Field<boolean>;
  form: Field<ComposeForm | null>;
  /** How many rows have a side; missing while one of them has none, in this reading or before. */
  sides: Field<number>;
  /** The same for stamps. */
  stamps: Field<number>;
  /** The rows that are new or changed since the last reading of the same page; all at the first. */
  messages: MessageReading[];
  /** All rows that stand on the page, sent or not. */
  rowCount: number;
  /** Site ids of the first and last row on the page that have one. */
  range: { from: number; until: number } | null;
}
