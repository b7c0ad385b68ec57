import type { RowMark, Side } from '../reading.ts';
import type { RowParts } from './row-parts.ts';

const OWN_NAME = '自分';
const SITE_NAME = 'ココナラ';
const AUTOMATIC = '自動送信';
const SYSTEM = 'システムメッセージ';
/** 正式な回答 until 2021; old rooms still show it. */
const FORMAL_DELIVERY = ['正式な納品', '正式な回答'];

/**
 * Who wrote the row. Anybody may call himself 自分 or ココナラ, so a name alone never decides; and
 * what the class of the row and its label contradict is nobody's.
 */
export function sideOf({ author, labels, isOthers, isDefault }: RowParts): Side {
  const isAutomatic = labels.includes(AUTOMATIC);
  const isSystem = labels.includes(SYSTEM);
  if (isOthers) return isAutomatic || isSystem ? 'unknown' : 'buyer';
  if (isAutomatic) return isSystem ? 'unknown' : 'auto';
  if (isSystem || author === SITE_NAME) return 'site';
  if (author !== OWN_NAME) return 'unknown';
  // An automatic row whose label has gone would pass for the seller's first contact.
  return isDefault && !isFormalDelivery(labels) ? 'unknown' : 'seller';
}

const OPTION_BOUGHT = /^[^\n]+が追加でオプション購入されました。$/;
const DUE_DATE = /納品予定日が(登録|変更|設定)されました/;
const CANCEL_REQUEST = /キャンセルリクエスト[^。\n]{0,30}(送信しました|送信されました|中)/;

/** What the site says in a row. Words of people say nothing here but the recorded option sentence. */
export function markOf({ labels, text, isDefault }: RowParts, side: Side): RowMark | null {
  if (side === 'seller' && isFormalDelivery(labels)) return 'formal-delivery';
  if (side !== 'auto' && OPTION_BOUGHT.test(text)) return 'option-bought';
  if (side !== 'site' && !(side === 'unknown' && isDefault)) return null;
  if (CANCEL_REQUEST.test(text)) return 'cancel-request';
  return DUE_DATE.test(text) ? 'due-date' : null;
}

export const isFormalDelivery = (labels: readonly string[]): boolean =>
  labels.some((label) => FORMAL_DELIVERY.includes(label));
