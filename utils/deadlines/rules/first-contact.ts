import { SELLER_LADDER } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * The seller must write in the talkroom within 48 hours of its opening, or the sale is cancelled,
 * a one-star rating is posted and all her services are paused. Automatic messages, direct messages
 * and a due date do not count. The page prints the deadline, rounded up to the next full hour.
 */
export const FIRST_CONTACT: Rule = {
  clock: 'first-contact',
  version: '2017-07',
  owner: 'seller',
  basis: 'rule',
  start: 'opening',
  end: 'first-seller-message',
  length: { hours: 48 },
  rounding: 'next-full-hour',
  stages: ['open', 'unknown'],
  inForce: inForceFrom('2017-07-01'),
  notComputedFor: ['subscription', ...PRE_SALE],
  isPrinted: true,
  warnBeforeMs: SELLER_LADDER,
  confidence: 'high',
  source: 'https://mag.coconala.com/articles/knowhow-prevent-48hcancel',
  lastVerified: '2026-11-20',
};
