import { DELIVERY_CHECK } from './delivery-check.ts';
import { FIRST_CONTACT } from './first-contact.ts';
import { BUYER_SILENCE, SELLER_SILENCE } from './four-days.ts';
import { NOTICE, OWN_NOTICE, OWN_NUDGE, OWN_REPLY } from './own.ts';
import { ROOM_LIMIT } from './room-limit.ts';
import type { Rule } from './rule.ts';

export type { Rule } from './rule.ts';

/** The table of all clocks, in the order of contract and options page. */
export const RULES: readonly Rule[] = [
  FIRST_CONTACT,
  SELLER_SILENCE,
  OWN_REPLY,
  BUYER_SILENCE,
  OWN_NUDGE,
  OWN_NOTICE,
  NOTICE,
  DELIVERY_CHECK,
  ROOM_LIMIT,
];
