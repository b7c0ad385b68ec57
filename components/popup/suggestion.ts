import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { suggestTemplate } from '../../utils/templates/suggest.ts';
import { templateName } from '../compose/template-words.ts';

type Reason = NonNullable<ReturnType<typeof suggestTemplate>>['reason'];

const REASON: Record<Reason, MessageKey> = {
  'no-contact-yet': 'reason_no_contact_yet',
  'buyer-silent': 'reason_buyer_silent',
  'buyer-silent-long': 'reason_buyer_silent_long',
  'delivered-silent': 'reason_delivered_silent',
  'review-wanted': 'reason_review_wanted',
};

/** The next text to write in this room and why, in words; null where none is needed. */
export function suggestionFor(row: RoomRow, now: number) {
  const suggested = suggestTemplate(row, now);
  if (!suggested) return null;
  const { id, reason } = suggested;
  return { id, name: templateName(id), reason: t(REASON[reason]) };
}
