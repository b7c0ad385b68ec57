import { isOfOtherThread } from '../site/direct-message/thread-form.ts';
import { pageKindOf } from '../site/page-kinds.ts';
import type { PageKind } from '../site/page-kinds.ts';
import { roomIdFor } from '../site/room-ids.ts';
import { anyWay, MYPAGE } from '../site/selectors-mypage.ts';

export const isConversation = (kind: PageKind['kind']): boolean =>
  kind === 'talkroom' || kind === 'direct-message';

/** The conversation that she has before her, as the whole extension names it; null: none. */
export function conversationHere({ document, location }: Window): string | null {
  const page = pageKindOf(location.href);
  if (page?.kind === 'talkroom') return page.roomId;
  if (page?.kind !== 'direct-message') return null;
  // The address may change before the page does.
  return isOfOtherThread(document, page.threadId)
    ? null
    : roomIdFor('direct-message', page.threadId);
}

/**
 * Whether the page shows that somebody else is logged in. Talkrooms show no number of the seller
 * that was ever recorded, so nothing is asked there: a talkroom has one seller, and its number is
 * compared. The same holds where the text does not say whose it is.
 */
export function isOtherAccount(window: Window, ownIds: readonly string[]): boolean {
  if (ownIds.length === 0) return false;
  return ownIdsHere(window).some((id) => !ownIds.includes(id));
}

function ownIdsHere({ document, location }: Window): string[] {
  const page = pageKindOf(location.href);
  if (page?.kind !== 'direct-message') return [];
  const links = [...document.querySelectorAll(anyWay(MYPAGE.ownProfile))];
  const numbers = links.map((link) => /\/users\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1]);
  // 2026-10: `?uid={own}` on smartphones.
  if (page.isSmartphone) numbers.push(/[?&]uid=(\d+)/.exec(location.href)?.[1]);
  return numbers.flatMap((number) => number ?? []);
}
