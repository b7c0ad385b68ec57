import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';

const MISSING: Record<string, MessageKey> = {
  step: 'missing_step',
  side: 'missing_sides',
  sides: 'missing_sides',
  stamp: 'missing_stamps',
  stamps: 'missing_stamps',
  'printed-deadline': 'missing_printed_deadline',
  'due-date': 'missing_due_date',
  title: 'missing_title',
  buyer: 'missing_buyer',
  form: 'missing_form',
  older: 'missing_older',
  newer: 'missing_newer',
  'older-messages': 'missing_older_messages',
  'newer-messages': 'missing_newer_messages',
  'room-kind': 'missing_room_kind',
  price: 'missing_price',
  'sold-on': 'missing_sold_on',
  status: 'missing_step',
  'unseen-messages': 'missing_unseen_messages',
  'own-id': 'missing_own_id',
  rows: 'missing_rows',
  newest: 'missing_newest',
  unread: 'missing_unread',
  'propose-by': 'missing_propose_by',
  'can-propose': 'missing_can_propose',
  'buy-by': 'missing_buy_by',
  'can-rate': 'missing_can_rate',
  'never-opened': 'missing_never_opened',
  'unknown-step': 'missing_unknown_step',
  'unknown-deadline': 'missing_unknown_deadline',
  'cancel-request': 'missing_cancel_request',
};
const DISAGREE = 'ways-disagree:';

/** What a look could not read, in words; a name without words is shown as it is, never dropped. */
export const missingWords = (names: string[]): string =>
  [...new Set(names.map(wordsOf))].join(t('list_comma'));

function wordsOf(name: string): string {
  if (name.startsWith(DISAGREE)) return t('missing_disagree', wordsOf(name.slice(DISAGREE.length)));
  const key = MISSING[name];
  return key ? t(key) : name;
}
