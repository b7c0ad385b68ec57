import { SILENT } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * An accepted room stays open until the buyer's review, a day at most: the last chance to write in
 * it, and then the sale counts.
 */
export const AFTER_ACCEPTANCE: Rule = {
  clock: 'after-acceptance',
  version: '2021-07',
  owner: 'buyer',
  basis: 'rule',
  start: 'acceptance',
  end: 'closing',
  length: { hours: 24 },
  rounding: 'none',
  stages: ['accepted'],
  inForce: inForceFrom('2021-07-01'),
  notComputedFor: ['subscription', ...PRE_SALE],
  isPrinted: false,
  warnBeforeMs: SILENT,
  confidence: 'high',
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/360020926253',
  lastVerified: '2026-11-20',
};
