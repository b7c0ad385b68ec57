import { findBy } from './find-by.ts';
import type { PageKind } from './page-kinds.ts';
import { CARD, MYPAGE } from './selectors-mypage.ts';
import { MESSAGE_LIST } from './selectors.ts';

/** What stands on one kind of page and on no other. */
const MARKS = [
  { kind: 'talkroom', ways: MESSAGE_LIST },
  { kind: 'order-list', ways: CARD },
  { kind: 'inbox', ways: MYPAGE.inboxRow },
  { kind: 'direct-message', ways: [...MYPAGE.thread, ...MYPAGE.spThread] },
  { kind: 'rating', ways: MYPAGE.ratingStars },
] as const satisfies readonly { kind: PageKind['kind']; ways: readonly string[] }[];

/** The address may change before the page does, and messages can hold the words of any page. */
export const isStillAnotherPage = (document: Document, own: PageKind['kind']): boolean =>
  MARKS.some(({ kind, ways }) => kind !== own && findBy(document, ways) !== undefined);
