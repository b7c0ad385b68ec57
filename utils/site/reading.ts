import type { InboxReading, OrderListReading } from './readings/lists.ts';
import type { RevenueReading, SalesFileReading } from './readings/money.ts';
import type { DirectMessageReading, ProposalReading, QuoteReading } from './readings/pre-sale.ts';
import type { RatingReading } from './readings/rating.ts';
import type { TalkroomReading } from './readings/talkroom.ts';

/** Login, error and maintenance pages: never an empty room. */
export interface NotAPage {
  kind: 'not-a-page';
  why: 'login' | 'not-found' | 'forbidden' | 'maintenance' | 'other-language' | 'unknown-layout';
}

/** What the content scripts hand on. */
export type PageReading =
  | TalkroomReading
  | OrderListReading
  | InboxReading
  | DirectMessageReading
  | QuoteReading
  | ProposalReading
  | RatingReading
  | RevenueReading;

export type Reading = PageReading | SalesFileReading;
