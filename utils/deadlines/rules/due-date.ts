import { DUE_DATE_LADDER } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/**
 * 納品予定日: the day until whose end the work is promised. The site sends a notice when it has
 * passed and calls the sale 納品日超過; nothing was found that cancels it.
 */
export const DUE_DATE: Rule = {
  clock: 'due-date',
  version: '2021-10',
  owner: 'seller',
  basis: 'rule',
  start: 'due-date-set',
  end: 'formal-delivery',
  length: 'named',
  rounding: 'none',
  stages: ['open', 'unknown'],
  inForce: inForceFrom('2021-10-01'),
  notComputedFor: ['subscription', ...PRE_SALE],
  isPrinted: false,
  warnBeforeMs: DUE_DATE_LADDER,
  confidence: 'medium',
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/4408608452761',
  lastVerified: '2026-11-20',
};
