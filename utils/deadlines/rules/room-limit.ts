import { ROOM_END_LADDER } from './ladders.ts';
import { PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/** 120 days after it opened a room closes by itself and the sale counts (until 2019-01: cancelled). */
export const ROOM_LIMIT: Rule = {
  clock: 'room-limit',
  version: '2019-01',
  owner: 'site',
  basis: 'rule',
  start: 'opening',
  end: 'closing',
  length: { days: 120 },
  rounding: 'none',
  stages: ['open', 'delivered', 'accepted', 'unknown'],
  notComputedFor: ['subscription', ...PRE_SALE],
  isPrinted: false,
  warnBeforeMs: ROOM_END_LADDER,
  confidence: 'high',
  source: 'https://coconala.com/news/276',
  lastVerified: '2026-11-20',
};
