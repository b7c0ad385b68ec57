/**
 * What the seller sets down herself about one room. Nothing of it happened on the site: it is no
 * look at a page, answers nobody and ends no deadline of the site.
 */
export type Deed =
  | { kind: 'paused'; reason: string }
  | { kind: 'resumed' }
  /** Warnings are held until then, epoch ms; null wakes them. */
  | { kind: 'snoozed'; until: number | null }
  /** A deadline of her own; the same id again moves, ends or takes it away. */
  | {
      kind: 'custom-deadline';
      deadlineId: string;
      name: string;
      /** Epoch ms. */
      dueAt: number;
      status: 'set' | 'done' | 'removed';
    }
  /** A thank-you that wants no answer, or after all does. */
  | { kind: 'no-answer-needed'; messageId: string; isMarked: boolean }
  /** A request to cancel was her own; the page does not say whose it is. */
  | { kind: 'own-request'; requestId: string; isOwn: boolean }
  | { kind: 'tagged'; tags: string[] }
  /** What the service, or the option or tip that this event shows, was sold for; null: as the pages say. */
  | { kind: 'amount'; part: string; grossJpy: number | null };

/** How a deed names what the room was bought for; all else is named by its event. */
export const SERVICE = 'service';

export type DeedKind = Deed['kind'];

export interface Pause {
  eventId: string;
  reason: string;
  /** Epoch ms. */
  from: number;
  /** Epoch ms; null while it goes on. */
  until: number | null;
}

export interface CustomDeadline {
  deadlineId: string;
  name: string;
  /** Epoch ms. */
  dueAt: number;
  /** When it was set first, epoch ms. */
  setAt: number;
  because: string[];
  done: { eventId: string; at: number } | null;
}

/** What the deeds of a room amount to. */
export interface ByHand {
  /** Oldest first; only the last may still go on. */
  pauses: Pause[];
  /** Warnings are held until then; null where they are not, or the buyer has written since. */
  snoozed: { eventId: string; since: number; until: number } | null;
  /** By the moment they fall due; without those that were taken away. */
  deadlines: CustomDeadline[];
  /** Ids of messages that want no answer, and the event that said so last. */
  unasked: { messageIds: string[]; because: { eventId: string; at: number } | null };
  /** Ids of the requests to cancel that were her own. */
  ownRequests: string[];
  tags: string[];
  /** Of each part the last that she set. */
  amounts: AmountByHand[];
}

export interface AmountByHand {
  eventId: string;
  /** `service`, or the id of the event that shows the option or the tip. */
  part: string;
  /** Whole yen. */
  grossJpy: number;
}

export const NOTHING_BY_HAND: ByHand = {
  pauses: [],
  snoozed: null,
  deadlines: [],
  unasked: { messageIds: [], because: null },
  ownRequests: [],
  tags: [],
  amounts: [],
};
