import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { RefusalReason } from '../../utils/messages.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { buyerOf } from '../shared/words.ts';

type Refusal = RefusalReason | 'page-gone' | 'clipboard';

/** What became of a text: in the box, on the clipboard, or nowhere and why. */
export type InsertOutcome =
  | { result: 'inserted' }
  /** `isWished`: the person pressed "copy"; else no message box was found. */
  | { result: 'copied'; isWished: boolean }
  | { result: 'refused'; why: Refusal };

export type ComposeOutcome = InsertOutcome | { result: 'undone' } | { result: 'not-undone' };

const REFUSED: Record<Refusal, MessageKey> = {
  'other-room': 'refused_other_room',
  'other-account': 'refused_other_account',
  'read-only': 'refused_read_only',
  composing: 'refused_composing',
  'too-long': 'refused_too_long',
  'not-accepted': 'refused_not_accepted',
  'nothing-to-insert': 'refused_nothing_to_insert',
  'page-gone': 'refused_page_gone',
  clipboard: 'refused_clipboard',
};

export function outcomeWords(outcome: ComposeOutcome, room: Room): string[] {
  const buyer = buyerOf(room);
  switch (outcome.result) {
    case 'inserted':
      return [t('result_inserted', buyer), t('result_send_yourself')];
    case 'copied':
      return [t(outcome.isWished ? 'result_copied_by_wish' : 'result_copied')];
    case 'undone':
      return [t('result_undone')];
    case 'not-undone':
      return [t('result_not_undone')];
    case 'refused':
      return [t(REFUSED[outcome.why], buyer)];
  }
}
