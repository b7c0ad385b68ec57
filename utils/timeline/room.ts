import type { Moment } from '../japan-time/moment.ts';
import type { PrintedDeadline, RoomKind } from '../site/readings/talkroom.ts';
import type { ByHand } from './by-hand.ts';
import type { Coverage } from './coverage.ts';

export type Stage =
  'open' | 'delivered' | 'accepted' | 'cancel-requested' | 'closed' | 'cancelled' | 'unknown';

export type Turn = 'seller' | 'buyer' | 'site' | 'none' | 'unknown';

/** Of the last reading: every field, some, or none of those that a duty needs. */
export type Health = 'ok' | 'partial' | 'unreadable';

/** A place in the timeline: which event, and when. */
export interface Mark {
  eventId: string;
  at: Moment;
}

/** One side wrote, the other has or has not answered. */
export interface Unanswered {
  oldest: Mark;
  newest: Mark;
  /** Something may stand before `oldest` that was not seen: the wait may have begun then already. */
  isOldestCertain: boolean;
}

export interface Answered {
  oldest: Mark;
  answer: Mark;
}

/** What the revenue page or the sales file says was credited. */
export interface Credited extends Mark {
  /** Whole yen after the site's fee. */
  netJpy: number;
  /** Whether the payout was asked for; null where nothing tells. */
  isRequested: boolean | null;
  /** The first look that showed it as asked for, epoch ms; null where none is recorded. */
  requestSeenAt: number | null;
  source: 'page' | 'file';
  /** 内訳, where the file tells of it: 基本料金, オプション支払い … */
  part: string | null;
  /** The line of the file that tells of what the page shows. */
  inFile: string | null;
}

/** An option or a tip that a row of the room shows; what it cost stands nowhere. */
export interface Extra extends Mark {
  kind: 'option' | 'tip';
}

/** The last look that showed how far the sale is. */
export interface ShownStage {
  stage: Stage;
  eventId: string;
  page: 'talkroom' | 'order-list';
  /** Epoch ms. */
  seenAt: number;
}

export interface Notice {
  sent: Mark;
  templateId: string;
  /** See TextSent. */
  role?: string | null | undefined;
  deadline: number;
  answeredBy: Mark | null;
}

/** A text that was prepared here and seen sent. */
export interface TextSent {
  sent: Mark;
  templateId: string;
  /** Which built-in text's place hers takes; ours have none. */
  role?: string | null | undefined;
  /** The buyer's first words after it. */
  answeredBy: Mark | null;
}

export interface Printed extends PrintedDeadline {
  eventId: string;
  /** Epoch ms of that look. */
  seenAt: number;
  /** The stage at that look decides whose deadline it is: the buyer's once delivered. */
  isDelivered: boolean;
}

/** What the last list that named the room says of its newest message, whoever wrote it. */
export interface ListedNewest {
  at: Moment | null;
  isUnread: boolean | null;
  /** Epoch ms of the look at the list. */
  seenAt: number;
}

/** A fold over a room's events and its coverage. Unknown is a value of every field. */
export interface Room {
  roomId: string;
  title: string | null;
  buyer: string | null;
  kind: RoomKind;
  stepLabel: string | null;
  stage: Stage;
  turn: Turn;
  /** The message or step since which the turn is where it is. */
  turnSince: Moment | null;
  openedAt: Moment | null;
  openedBecause: string[];
  /** `YYYY-MM-DD` */
  dueOn: string | null;
  /** The look that showed that day first. */
  dueSet: Mark | null;
  /** Whole yen, as the order list prints it. */
  priceJpy: number | null;
  /** The look that showed that price. */
  priceShown: Mark | null;
  /** The deadline that the page printed at the last look that could have shown one. */
  printed: Printed | null;
  /** A look at which an earlier 48-hour banner was gone. */
  bannerGone: Mark | null;
  firstSellerMessage: Mark | null;
  lastBuyerMessage: Mark | null;
  lastSellerMessage: Mark | null;
  /** The seller's newest message with a file; none is known where no words are kept. */
  sellerFile: Mark | null;
  /** The buyer's words that wait for the seller, and the last ones that she answered. */
  buyerWaits: Unanswered | null;
  buyerWaited: Answered | null;
  /** `buyerWaits` without the words that want no answer. */
  buyerAsks: Unanswered | null;
  /** The same the other way round. */
  sellerWaits: Unanswered | null;
  sellerWaited: Answered | null;
  deliveries: Mark[];
  /** The last delivery was sent back and none has followed. */
  returnedAt: Mark | null;
  acceptedAt: Mark | null;
  closedAt: Mark | null;
  cancelledAt: Mark | null;
  /** Earliest first; several where options or tips were bought. */
  credits: Credited[];
  /** Oldest first. */
  extras: Extra[];
  /** What a page showed, whatever the credits say. */
  shownStage: ShownStage | null;
  notices: Notice[];
  /** Oldest first, notices among them. */
  texts: TextSent[];
  /** Requests to cancel, oldest first; whose they are the page does not say, but she may. */
  cancelRequests: Mark[];
  byHand: ByHand;
  messageCount: number;
  listedNewest: ListedNewest | null;
  /** The last look at an order list whose stamp of the newest message could not be read, epoch ms. */
  listedSilentAt: number | null;
  /** `YYYY-MM-DD`: until then a quote can be answered, a proposal be bought. */
  answerBy: string | null;
  /** The last look that showed that day. */
  answerShown: Mark | null;
  /** Whether the seller has rated the buyer; null where no page told. */
  isRated: boolean | null;
  coverage: Coverage;
  health: Health;
  /** Names of what could not be read or seen; the popup has words for each. */
  missing: string[];
}
