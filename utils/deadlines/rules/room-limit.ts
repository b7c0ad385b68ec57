import { ROOM_END_LADDER } from './ladders.ts';
import { inForceFrom, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

/** 120 days after it opened a room closes by itself and the sale counts (until 2019-01 it was cancelled). */
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
  inForce: inForceFrom('2019-01-22'),
  notComputedFor: ['subscription', ...PRE_SALE],
  isPrinted: false,
  warnBeforeMs: ROOM_END_LADDER,
  confidence: 'high',
  source: 'https://coconala.com/news/276',
  lastVerified: '2026-11-20',
};

/** Until then the sale was cancelled and the buyer paid back, whatever had been delivered. */
export const ROOM_LIMIT_OF_OLD: Rule = {
  ...ROOM_LIMIT,
  version: '2012-07',
  // The site began in 2012; since when it did so is not known.
  inForce: inForceFrom('2012-07-01', '2019-01-22'),
};
