import type { Clock, Duty } from '../../utils/deadlines/duty.ts';
import { ROOM_LIMIT_OF_OLD } from '../../utils/deadlines/rules/room-limit.ts';
import { ruleIdOf } from '../../utils/deadlines/rules/rule.ts';
import type { MessageKey } from '../../utils/i18n.ts';

/** Where a clock starts, what ends it, and what follows when nobody does. */
interface Story {
  start: MessageKey;
  end: MessageKey;
  missed: MessageKey;
}

const STORY: Record<Clock, Story> = {
  'first-contact': story('start_first_contact', 'end_first_contact', 'missed_first_contact'),
  'seller-silence': story('start_seller_silence', 'end_seller_silence', 'missed_seller_silence'),
  'own-reply': story('start_own_reply', 'end_own_reply', 'missed_own_reply'),
  'buyer-silence': story('start_buyer_silence', 'end_buyer_silence', 'missed_buyer_silence'),
  'own-nudge': story('start_own_nudge', 'end_own_nudge', 'missed_own_nudge'),
  'own-notice': story('start_own_notice', 'end_own_notice', 'missed_own_notice'),
  notice: story('start_notice', 'end_notice', 'missed_notice'),
  'buyer-cancel-request': story(
    'start_buyer_cancel_request',
    'end_buyer_cancel_request',
    'missed_buyer_cancel_request',
  ),
  'after-acceptance': story(
    'start_after_acceptance',
    'end_after_acceptance',
    'missed_after_acceptance',
  ),
  'due-date': story('start_due_date', 'end_due_date', 'missed_due_date'),
  quote: story('start_quote', 'end_quote', 'missed_quote'),
  proposal: story('start_proposal', 'end_proposal', 'missed_proposal'),
  'delivery-check': story('start_delivery_check', 'end_delivery_check', 'missed_delivery_check'),
  'room-limit': story('start_room_limit', 'end_room_limit', 'missed_room_limit'),
  'seller-cancel-request': story(
    'start_seller_cancel_request',
    'end_seller_cancel_request',
    'missed_seller_cancel_request',
  ),
  review: story('start_review', 'end_review', 'missed_review'),
  payout: story('start_payout', 'end_payout', 'missed_payout'),
  custom: story('start_custom', 'end_custom', 'missed_custom'),
};

function story(start: MessageKey, end: MessageKey, missed: MessageKey): Story {
  return { start, end, missed };
}

/** What followed in older days may have been something else. */
const MISSED_OF_OLD: ReadonlyMap<string, MessageKey> = new Map([
  [ruleIdOf(ROOM_LIMIT_OF_OLD), 'missed_room_limit_of_old'],
]);

export const storyOf = ({ clock, rule }: Duty): Story => {
  const missed = MISSED_OF_OLD.get(rule);
  return missed ? { ...STORY[clock], missed } : STORY[clock];
};
