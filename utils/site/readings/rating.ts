import type { Field } from '../field.ts';

/** The page on which the seller rates a buyer. */
export interface RatingReading {
  kind: 'rating';
  roomId: string;
  readAt: number;
  /** Its form stands there: she has not rated yet. */
  canRate: Field<boolean>;
}
