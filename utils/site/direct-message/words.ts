import type { OfferCard } from './offer-card.ts';

/** What a row says, and what of it is no words. */
export interface RowWords {
  text: string;
  readStamp: string | null;
  /** Where the row's own ones cannot be told by a class. */
  files?: Element[];
  /** What stands above the stamp are these words, so nobody is named there. */
  isAboveStamp?: boolean;
  card?: OfferCard | undefined;
}
