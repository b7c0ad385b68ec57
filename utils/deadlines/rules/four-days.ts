import { SELLER_LADDER, SILENT } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * Four days without a word from the seller, and the buyer may ask to cancel; 24 hours later it is
 * cancelled with one star. Sources differ on the start: the buyer's message or the seller's last
 * word before it. This runs from the buyer's oldest unanswered message.
 */
export const SELLER_SILENCE: Rule = {
  clock: 'seller-silence',
  version: '2019-11',
  owner: 'seller',
  basis: 'rule',
  start: 'oldest-unanswered-buyer-message',
  end: 'next-seller-message',
  length: { hours: 96 },
  rounding: 'none',
  stages: ['open', 'unknown'],
  inForce: inForceFrom('2019-11-28'),
  notComputedFor: PRE_SALE,
  isPrinted: false,
  warnBeforeMs: SELLER_LADDER,
  confidence: 'medium',
  source: 'https://mytecho.jp/?p=955',
  lastVerified: '2026-11-20',
};

/**
 * The same the other way round: after four days the reason 購入者と連絡がつかない can be chosen.
 * Whether they run from the opening when the buyer never wrote is not known: an estimate.
 */
export const BUYER_SILENCE: Rule = {
  clock: 'buyer-silence',
  version: '2019-11',
  owner: 'buyer',
  basis: 'rule',
  start: 'last-buyer-message-or-opening',
  end: 'next-buyer-message',
  length: { hours: 96 },
  rounding: 'none',
  stages: ['open', 'unknown'],
  inForce: inForceFrom('2019-11-28'),
  notComputedFor: PRE_SALE,
  isPrinted: false,
  warnBeforeMs: SILENT,
  confidence: 'high',
  source: 'https://mytecho.jp/?p=955',
  lastVerified: '2026-11-20',
};
