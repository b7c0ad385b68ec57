import { AFTER_ACCEPTANCE } from './after-acceptance.ts';
import { BUYER_CANCEL_REQUEST } from './cancel-request.ts';
import { DELIVERY_CHECK } from './delivery-check.ts';
import { DUE_DATE } from './due-date.ts';
import { FIRST_CONTACT } from './first-contact.ts';
import { BUYER_SILENCE, SELLER_SILENCE } from './four-days.ts';
import { NOTICE, OWN_NOTICE, OWN_NUDGE, OWN_REPLY } from './own.ts';
import { PROPOSAL, QUOTE } from './pre-sale.ts';
import { ROOM_LIMIT } from './room-limit.ts';
import type { Rule } from './rule.ts';

export type { Rule } from './rule.ts';

/** The table of all clocks, in the order of contract and options page. */
export const RULES: readonly Rule[] = [
  FIRST_CONTACT,
  SELLER_SILENCE,
  OWN_REPLY,
  BUYER_CANCEL_REQUEST,
  BUYER_SILENCE,
  OWN_NUDGE,
  OWN_NOTICE,
  NOTICE,
  DELIVERY_CHECK,
  AFTER_ACCEPTANCE,
  DUE_DATE,
  ROOM_LIMIT,
  QUOTE,
  PROPOSAL,
];
