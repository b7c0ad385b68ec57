import { millisecondsInDay } from 'date-fns/constants';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { suggestTemplate } from '../../utils/templates/suggest.ts';
import type { Suggestion } from '../../utils/templates/suggest.ts';
import { templateName } from '../compose/template-words.ts';
import { shortMoment } from '../shared/words.ts';

/** The next text to write in this room and why, in words; null where none is needed. */
export function suggestionFor(row: RoomRow, now: number) {
  const suggested = suggestTemplate(row, now);
  if (!suggested) return null;
  const { id, also, needsLook } = suggested;
  return {
    ...{ id, name: templateName(id), reason: reasonWords(suggested, now), needsLook },
    also: also && { id: also, name: t('reason_or', templateName(also)) },
  };
}

/** 「8日お返事がありません。様子うかがいは11/14(土)に送信済み」 */
function reasonWords(suggested: Suggestion, now: number): string {
  const { before, also, isGuess, needsLook } = suggested;
  let words = reasonAlone(suggested, now);
  if (before) words = t('reason_after', words, templateName(before.id), dayOf(before.at.from));
  if (isGuess && also) words = t('reason_kind_guess', words);
  return needsLook ? t('reason_look_first', words) : words;
}

function reasonAlone({ reason, at }: Suggestion, now: number): string {
  switch (reason) {
    case 'no-contact-yet':
      return t('reason_no_contact_yet');
    case 'details-not-asked':
      return t('reason_details_not_asked');
    case 'asked-before-sale':
      return t('reason_asked_before_sale');
    case 'cancel-requested':
      return t('reason_cancel_requested', shortMoment(at ?? now));
    case 'promise-due':
      return t('reason_promise_due', shortMoment(at ?? now));
    case 'returned':
      return t('reason_returned');
    case 'due-passed':
      return t('reason_due_passed', dayOf(at ?? now));
    case 'due-near':
      return t('reason_due_near', dayOf(at ?? now));
    case 'buyer-silent':
    case 'buyer-silent-long':
      return silentWords(at, now);
    case 'delivered-silent':
      return t('reason_delivered_silent');
    case 'review-wanted':
      return t('reason_accepted');
    case 'reviewed':
      return t('reason_reviewed');
  }
}

function silentWords(since: number | null, now: number): string {
  const days = since === null ? 0 : Math.floor((now - since) / millisecondsInDay);
  return days < 2 ? t('reason_silent') : t('reason_silent_days', days);
}

/** `11/14(土)` */
const dayOf = (epochMs: number): string => shortMoment(epochMs).split(' ')[0] ?? '';
