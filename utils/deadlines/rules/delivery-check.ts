import { SILENT } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * After a formal delivery the buyer accepts, returns, or says nothing for 72 hours, rounded up to
 * the next full hour, which accepts it. The page prints the limit in the same place as the
 * seller's banner.
 */
export const DELIVERY_CHECK: Rule = {
  clock: 'delivery-check',
  version: '2021-07',
  owner: 'buyer',
  basis: 'rule',
  start: 'formal-delivery',
  end: 'buyer-reaction',
  length: { hours: 72 },
  rounding: 'next-full-hour',
  stages: ['delivered', 'unknown'],
  inForce: inForceFrom('2021-07-01'),
  notComputedFor: ['subscription', ...PRE_SALE],
  isPrinted: true,
  warnBeforeMs: SILENT,
  confidence: 'high',
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/360020926253',
  lastVerified: '2026-11-20',
};

/** In the days of 正式な回答 nobody accepted: the room closed with the review, or three days later. */
export const DELIVERY_CHECK_OF_OLD: Rule = {
  ...DELIVERY_CHECK,
  version: '2016-03',
  length: { days: 3 },
  rounding: 'none',
  inForce: inForceFrom('2016-03-01', '2021-07-01'),
  isPrinted: false,
  confidence: 'medium',
  source: 'http://blog.coconala.com/2016/03/blog-post.html',
};
