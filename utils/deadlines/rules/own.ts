import { CUSTOM_LADDER, ON_THE_DAY, SILENT } from './ladders.ts';
import { ALWAYS, PRE_SALE } from './rule.ts';
import type { Rule } from './rule.ts';

const OWN = {
  version: '2026-11',
  basis: 'own',
  rounding: 'none',
  inForce: ALWAYS,
  notComputedFor: PRE_SALE,
  isPrinted: false,
  confidence: 'own',
  source: null,
  lastVerified: '2026-11-20',
} as const;

/** A day to answer is what buyers expect; the site itself allows four. */
export const OWN_REPLY: Rule = {
  ...OWN,
  clock: 'own-reply',
  // A buyer who asks before a sale waits just as much.
  notComputedFor: ['quote', 'proposal'],
  owner: 'seller',
  start: 'oldest-question',
  end: 'next-seller-message',
  length: { hours: 24 },
  stages: ['open', 'unknown'],
  warnBeforeMs: ON_THE_DAY,
};

/** Three days of silence: time for a friendly question. */
export const OWN_NUDGE: Rule = {
  ...OWN,
  clock: 'own-nudge',
  owner: 'seller',
  start: 'oldest-unanswered-seller-message',
  end: 'next-buyer-message-or-notice',
  length: { hours: 72 },
  stages: ['open', 'unknown'],
  warnBeforeMs: SILENT,
};

/** A week, with a weekend in it: time for a notice with a date. */
export const OWN_NOTICE: Rule = {
  ...OWN,
  clock: 'own-notice',
  owner: 'seller',
  start: 'oldest-unanswered-seller-message',
  end: 'next-buyer-message-or-notice',
  length: { days: 7 },
  stages: ['open', 'unknown'],
  warnBeforeMs: SILENT,
};

/** The date that the seller named herself; kept when the notice was seen sent. */
export const NOTICE: Rule = {
  ...OWN,
  clock: 'notice',
  owner: 'buyer',
  start: 'notice-sent',
  end: 'next-buyer-message',
  length: 'named',
  stages: ['open', 'delivered', 'unknown'],
  warnBeforeMs: ON_THE_DAY,
};

/** Set by hand on one room; it goes on whatever becomes of the sale. */
export const CUSTOM: Rule = {
  ...OWN,
  clock: 'custom',
  notComputedFor: [],
  owner: 'seller',
  start: 'set-by-hand',
  end: 'done-by-hand',
  length: 'named',
  stages: ['open', 'delivered', 'accepted', 'cancel-requested', 'closed', 'cancelled', 'unknown'],
  warnBeforeMs: CUSTOM_LADDER,
};
