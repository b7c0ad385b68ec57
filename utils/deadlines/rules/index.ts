import { AFTER_ACCEPTANCE } from './after-acceptance.ts';
import { BUYER_CANCEL_REQUEST, SELLER_CANCEL_REQUEST } from './cancel-request.ts';
import { DELIVERY_CHECK, DELIVERY_CHECK_OF_OLD } from './delivery-check.ts';
import { DUE_DATE } from './due-date.ts';
import { FIRST_CONTACT } from './first-contact.ts';
import { BUYER_SILENCE, SELLER_SILENCE } from './four-days.ts';
import { CUSTOM, NOTICE, OWN_NOTICE, OWN_NUDGE, OWN_REPLY } from './own.ts';
import { PAYOUT } from './payout.ts';
import { PROPOSAL, QUOTE } from './pre-sale.ts';
import { REVIEW, REVIEW_OF_OLD } from './review.ts';
import { ROOM_LIMIT, ROOM_LIMIT_OF_OLD } from './room-limit.ts';
import type { Rule } from './rule.ts';

export type { Rule } from './rule.ts';

/** The table of all clocks as the site does them now, in the order of contract and options page. */
export const CURRENT_RULES: readonly Rule[] = [
  FIRST_CONTACT,
  SELLER_SILENCE,
  OWN_REPLY,
  BUYER_CANCEL_REQUEST,
  SELLER_CANCEL_REQUEST,
  BUYER_SILENCE,
  OWN_NUDGE,
  OWN_NOTICE,
  NOTICE,
  DELIVERY_CHECK,
  AFTER_ACCEPTANCE,
  DUE_DATE,
  ROOM_LIMIT,
  REVIEW,
  QUOTE,
  PROPOSAL,
  PAYOUT,
  CUSTOM,
];

/** As it was done before: each holds for what began in its time. */
const RULES_OF_OLD: readonly Rule[] = [DELIVERY_CHECK_OF_OLD, ROOM_LIMIT_OF_OLD, REVIEW_OF_OLD];

/** All editions of all clocks. */
export const RULES: readonly Rule[] = [...CURRENT_RULES, ...RULES_OF_OLD];
