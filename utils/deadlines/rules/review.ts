import { REVIEW_LADDER } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

const EVERY_EDITION = {
  clock: 'review',
  owner: 'seller',
  basis: 'rule',
  start: 'closing',
  end: 'own-rating',
  rounding: 'none',
  stages: ['closed'],
  notComputedFor: PRE_SALE,
  isPrinted: false,
  warnBeforeMs: REVIEW_LADDER,
  lastVerified: '2026-11-20',
} as const;

/**
 * Until when the seller can rate her buyer. The page prints a day that no recorded page shows; two
 * of 2026 lay ten days after the closing, and the same observer speaks of about two weeks.
 */
export const REVIEW: Rule = {
  ...EVERY_EDITION,
  version: '2021-07',
  length: { days: 10 },
  atMost: { days: 14 },
  inForce: inForceFrom('2021-07-01'),
  confidence: 'low',
  source: 'https://github.com/uruhayato373/doboku-note',
};

/** Ninety days, in the days of 正式な回答. When it became less is not known; the new flow is a guess. */
export const REVIEW_OF_OLD: Rule = {
  ...EVERY_EDITION,
  version: '2016-03',
  length: { days: 90 },
  inForce: inForceFrom('2016-03-01', '2021-07-01'),
  confidence: 'low',
  source: 'http://blog.coconala.com/2016/03/blog-post.html',
};
