import type { Moment } from '../../japan-time/moment.ts';
import type { Field } from '../field.ts';
import type { Step } from './talkroom.ts';

/** What a list tells of the newest message of a conversation, whoever wrote it. */
export interface ListedNews {
  newestAt: Field<Moment>;
  /** The site marks it as unread; missing where the list has no such mark. */
  isUnread: Field<boolean>;
}

export interface ListedRoom {
  roomId: string;
  title: Field<string>;
  /** Whole yen. */
  priceJpy: Field<number>;
  /** `YYYY-MM-DD` */
  soldOn: Field<string>;
  dueOn: Field<string | null>;
  status: Field<Step>;
  /** The stamp of the last message, as the card prints it. */
  newestAt: Field<Moment>;
}

/** A buyer's question for a price. */
export interface QuoteFacts {
  quoteId: string;
  buyer: Field<string>;
  /** `YYYY-MM-DD` 提案期限; null: none is printed. */
  proposeBy: Field<string | null>;
  /** There is a way to answer it with a proposal. */
  canPropose: Field<boolean>;
}

export interface OrderListReading {
  kind: 'order-list';
  readAt: number;
  tab: string;
  /** How many cards stand there; missing where nothing of the list could be found. */
  found: Field<number>;
  rooms: ListedRoom[];
  quotes: QuoteFacts[];
}

/** A line of the inbox. Talkrooms stand among direct messages. */
export interface ListedTalk extends ListedNews {
  /** A talkroom's number, or as `utils/site/room-ids.ts` writes that of a direct message. */
  roomId: string;
  buyer: Field<string>;
}

export interface InboxReading {
  kind: 'inbox';
  readAt: number;
  found: Field<number>;
  talks: ListedTalk[];
}
