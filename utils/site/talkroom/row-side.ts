import type { RowMark, Side } from '../readings/talkroom.ts';
import { AUTOMATIC, isFormalDelivery, SYSTEM } from './label-words.ts';
import type { RowParts } from './row-parts.ts';

export const OWN_NAME = '自分';
export const SITE_NAME = 'ココナラ';

/**
 * Who wrote the row. Anybody may call himself 自分 or ココナラ, so a name alone never decides; and
 * what the class of the row and its label contradict is nobody's.
 */
export function sideOf({ author, labels, isOthers, isDefault, hasBody }: RowParts): Side {
  if (!hasBody) return 'unknown';
  const isAutomatic = labels.includes(AUTOMATIC);
  const isSystem = labels.includes(SYSTEM);
  if (isOthers) return isAutomatic || isSystem ? 'unknown' : 'buyer';
  if (isAutomatic) return isSystem ? 'unknown' : 'auto';
  if (isSystem || (author === SITE_NAME && isDefault)) return 'site';
  if (author !== OWN_NAME) return 'unknown';
  // An automatic row whose label has gone would pass for the seller's first contact.
  return isDefault && !isFormalDelivery(labels) ? 'unknown' : 'seller';
}

const OPTION_BOUGHT = /^[^\n]+が追加でオプション購入されました。$/;
const DUE_DATE = /納品予定日が(登録|変更|設定)されました/;
const CANCEL_REQUEST = /キャンセルリクエスト[^。\n]{0,30}(送信しました|送信されました|中)/;

/**
 * The site was recorded to write the sentence into the buyer's side, without any mark of its own. A
 * buyer can type it just as well, and a purchase asks for no answer: taken at its word, a question
 * that ends so would make the room look answered. So it counts as a purchase only where the site
 * signs the row; otherwise it stays a message that waits for the seller. A needless reminder costs
 * a look, a missed one the sale.
 */
const boughtOrSaid = (
  { labels, isDefault }: Pick<RowParts, 'labels' | 'isDefault'>,
  side: Side,
): RowMark =>
  side === 'site' || isDefault || labels.includes(SYSTEM) ? 'option-bought' : 'option-said';

/** What the site says in a row. Words of people say nothing here but the recorded option sentence. */
export function markOf({ labels, text, isDefault }: RowParts, side: Side): RowMark | null {
  if (side === 'seller' && isFormalDelivery(labels)) return 'formal-delivery';
  if (side !== 'auto' && OPTION_BOUGHT.test(text)) return boughtOrSaid({ labels, isDefault }, side);
  if (side !== 'site' && !(side === 'unknown' && isDefault)) return null;
  if (CANCEL_REQUEST.test(text)) return 'cancel-request';
  return DUE_DATE.test(text) ? 'due-date' : null;
}
