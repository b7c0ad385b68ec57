import type { Field } from '../field.ts';
import type { QuoteFacts } from './lists.ts';
import type { ComposeForm, MessageReading } from './talkroom.ts';

/** A card in a thread: what the seller offers. */
export interface Offer {
  offerId: string;
  title: string | null;
  /** Whole yen, as the buyer pays it. */
  priceJpy: number | null;
  /** `YYYY-MM-DD` 購入期限 */
  buyBy: string | null;
  /** `YYYY-MM-DD` 完了予定日 */
  dueOn: string | null;
}

/** Messages before a sale or after one; all that stand on the page, each time. */
export interface DirectMessageReading {
  kind: 'direct-message';
  threadId: string;
  readAt: number;
  /** The seller's own number on the site. */
  ownId: Field<string>;
  buyer: Field<string>;
  olderExist: Field<boolean>;
  form: Field<ComposeForm | null>;
  sides: Field<number>;
  stamps: Field<number>;
  offers: Offer[];
  messages: MessageReading[];
  rowCount: number;
  range: { from: number; until: number } | null;
}

export interface QuoteReading extends QuoteFacts {
  kind: 'quote';
  readAt: number;
}

export interface ProposalReading {
  kind: 'proposal';
  proposalId: string;
  readAt: number;
  /** Whole yen */
  priceJpy: Field<number>;
  /** `YYYY-MM-DD` 購入期限 */
  buyBy: Field<string>;
  /** `YYYY-MM-DD` 完了予定日 */
  dueOn: Field<string>;
}
