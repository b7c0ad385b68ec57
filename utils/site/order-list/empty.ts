import { isHidden, squeeze } from '../page-text.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';

/**
 * A guess of one source (2026-08): a class that holds `empty`, and a text that ends so. Both are
 * asked for, because a list that is still on its way has no cards either.
 */
const EMPTY = '[class*="empty" i]';
const NOTHING = /ありません。?$/;

export const isEmptyList = (document: Document): boolean =>
  [...document.querySelectorAll(anyWay(MYPAGE.orderList))].some((list) =>
    [...list.querySelectorAll(EMPTY)].some(
      (part) => NOTHING.test(squeeze(part.textContent)) && isShownIn(list, part),
    ),
  );

/** Not kept hidden beside cards that are to come. */
function isShownIn(list: Element, part: Element): boolean {
  for (let at: Element | null = part; at && at !== list; at = at.parentElement) {
    if (isHidden(at)) return false;
  }
  return true;
}
