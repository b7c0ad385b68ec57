import type { OwnBook } from '../credit/rules/own-book.ts';
import type { Coverage } from '../timeline/coverage.ts';
import type { TimelineEvent } from '../timeline/event.ts';

/** What the seller thinks through before she does it; all moments are epoch ms. */
export type Supposition =
  /** A formal delivery at that moment. */
  | { kind: 'deliver'; at: number }
  /** The buyer accepts then. */
  | { kind: 'accept'; at: number }
  /** A notice sent then that names this moment. */
  | { kind: 'notice'; at: number; deadline: number }
  /** The seller writes then. */
  | { kind: 'reply'; at: number }
  /** Other rules, policies or working time. */
  | { kind: 'book'; book: OwnBook };

/** What would happen, as against what would be reckoned otherwise. */
export type Act = Exclude<Supposition, { kind: 'book' }>;

/** `closed`: there is no sale, or none any more, in which this could be done. */
export type Refusal = 'closed' | 'already-delivered' | 'not-delivered' | 'past';

/** All that is known of one room. */
export interface Known {
  roomId: string;
  events: readonly TimelineEvent[];
  coverage: Coverage;
}
