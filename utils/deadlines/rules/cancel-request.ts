import { REQUEST_LADDER, SILENT } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * A request to cancel that nobody answers within 24 hours is carried out, with one star where it
 * was the buyer's. The recorded words do not tell whose it is, so every one is taken for the
 * buyer's until she says that it was her own: a needless look costs less than a star.
 */
export const BUYER_CANCEL_REQUEST: Rule = {
  clock: 'buyer-cancel-request',
  version: '2019-11',
  owner: 'seller',
  basis: 'rule',
  start: 'cancel-request',
  end: 'seller-reaction',
  length: { hours: 24 },
  rounding: 'none',
  stages: ['open', 'delivered', 'cancel-requested', 'unknown'],
  inForce: inForceFrom('2019-11-28'),
  notComputedFor: PRE_SALE,
  isPrinted: false,
  warnBeforeMs: REQUEST_LADDER,
  confidence: 'medium',
  source: 'https://mytecho.jp/?p=955',
  lastVerified: '2026-11-20',
};

/** Her own request: the buyer sends it back or agrees within 24 hours, and says nothing else by silence. */
export const SELLER_CANCEL_REQUEST: Rule = {
  ...BUYER_CANCEL_REQUEST,
  clock: 'seller-cancel-request',
  owner: 'buyer',
  start: 'own-cancel-request',
  end: 'request-answered',
  warnBeforeMs: SILENT,
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/218643857',
};
