import { SELLER_LADDER, SILENT } from './ladders.ts';
import { ALWAYS } from './rule.ts';
import type { Rule } from './rule.ts';

/** Only what the page prints counts: without a printed day nothing is computed. */
const PRINTED_DAY = {
  version: '2020-07',
  basis: 'rule',
  start: 'day-printed',
  end: 'answer',
  length: 'named',
  rounding: 'none',
  stages: ['open'],
  inForce: ALWAYS,
  isPrinted: true,
  lastVerified: '2026-11-20',
} as const;

/** 提案期限: the buyer chose it; afterwards the question for a price can no longer be answered. */
export const QUOTE: Rule = {
  ...PRINTED_DAY,
  clock: 'quote',
  owner: 'seller',
  notComputedFor: ['order', 'subscription', 'unknown', 'direct-message', 'proposal'],
  warnBeforeMs: SELLER_LADDER,
  confidence: 'medium',
  source: 'https://coconala.com/news/453',
};

/** 購入期限: a week from sending or from the last change; afterwards it can no longer be bought. */
export const PROPOSAL: Rule = {
  ...PRINTED_DAY,
  clock: 'proposal',
  owner: 'buyer',
  notComputedFor: ['order', 'subscription', 'unknown', 'direct-message', 'quote'],
  warnBeforeMs: SILENT,
  confidence: 'high',
  source: 'https://coconala-support.zendesk.com/hc/ja/articles/360004889793',
};
