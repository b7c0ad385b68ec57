import type { FeeRule } from './fee.ts';

/** What the bank takes of each payout. */
export interface PayoutFeeRule {
  /** Whole yen. */
  feeJpy: number;
  /** From so much on it is said not to be taken, whole yen. */
  freeFromJpy: number;
  confidence: FeeRule['confidence'];
  source: string;
  lastVerified: string;
}

/**
 * Sellers write of 160 yen, and of none from 3,000 yen on; their words leave open whether that is
 * meant of the fee or of something else. The site's own page was not seen.
 */
export const PAYOUT_FEE: PayoutFeeRule = {
  feeJpy: 160,
  freeFromJpy: 3_000,
  confidence: 'low',
  source: 'https://aktlink.com/lstep-mado/?p=5693',
  lastVerified: '2026-11-20',
};

export interface PayoutFee {
  atLeastJpy: number;
  /** What an estimate takes off: nobody is promised a yen that may not come. */
  atMostJpy: number;
  /** Always, as long as no page was seen that prints it. */
  isEstimate: true;
}

/**
 * Of one payout, however many sales are in it.
 *
 * @param netJpy all that is asked for together
 */
export function payoutFeeOf(netJpy: number, rule: PayoutFeeRule = PAYOUT_FEE): PayoutFee {
  const atMostJpy = Math.min(netJpy, rule.feeJpy);
  return {
    atLeastJpy: netJpy < rule.freeFromJpy ? atMostJpy : 0,
    atMostJpy,
    isEstimate: true,
  };
}
