import { PAYOUT_LADDER } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * What was credited must be asked for within 120 days. Afterwards it is sent to a registered
 * account, or lost until the support has looked at it. Only what the revenue page shows as not
 * asked for runs; the sales file does not tell.
 */
export const PAYOUT: Rule = {
  clock: 'payout',
  version: '2018-01',
  owner: 'seller',
  basis: 'rule',
  start: 'credit',
  end: 'payout-request',
  length: { days: 120 },
  rounding: 'none',
  stages: ['open', 'delivered', 'accepted', 'cancel-requested', 'closed', 'unknown'],
  // Since when is not known; 2018 is the oldest text that was found.
  inForce: inForceFrom('2018-01-01'),
  notComputedFor: PRE_SALE,
  isPrinted: false,
  warnBeforeMs: PAYOUT_LADDER,
  confidence: 'high',
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/360004338214',
  lastVerified: '2026-11-20',
};
