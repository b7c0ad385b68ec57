import { describe, expect, it } from 'vitest';
import { PAYOUT_FEE, payoutFeeOf } from '../../../utils/credit/rules/payout-fee.ts';

describe('what the bank takes of a payout', () => {
  it.each([
    ['below what is said to be free', 2_999, 160, 160],
    ['from there on perhaps nothing, but nobody knows', 3_000, 0, 160],
    ['never more than there is', 100, 100, 100],
    ['nothing of nothing', 0, 0, 0],
  ])('%s', (_, netJpy, atLeastJpy, atMostJpy) => {
    expect(payoutFeeOf(netJpy)).toEqual({ atLeastJpy, atMostJpy, isEstimate: true });
  });

  it('is what the rule says, which she can look up and doubt', () => {
    expect(payoutFeeOf(500, { ...PAYOUT_FEE, feeJpy: 200, freeFromJpy: 400 })).toMatchObject({
      ...{ atLeastJpy: 0, atMostJpy: 200 },
    });
    expect(PAYOUT_FEE.confidence).toBe('low');
  });
});
