import type { RuleBook } from '../../deadlines/policy.ts';
import { UNCHANGED } from '../../deadlines/rules-for.ts';
import type { FeeChange } from './fee.ts';

/** All that turns what was seen of a room into its clocks and its money. */
export interface OwnBook extends RuleBook {
  /** The newest that has begun counts; of the same day the one that names a service. */
  feeChanges: readonly FeeChange[];
}

/** The rules and the fees as they stand in the tables. */
export const NOTHING_CHANGED: OwnBook = { ...UNCHANGED, feeChanges: [] };
