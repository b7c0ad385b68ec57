import type { NotAPage } from './reading.ts';
import { findBy } from './find-by.ts';
import { isHidden } from './page-text.ts';
import { CARD } from './selectors-mypage.ts';
import { MESSAGE_LIST } from './selectors.ts';

export type PageKind =
  | { kind: 'talkroom'; roomId: string }
  | { kind: 'order-list'; tab: string }
  | { kind: 'inbox' }
  | { kind: 'direct-message'; threadId: string; isSmartphone: boolean }
  | { kind: 'quote'; quoteId: string }
  | { kind: 'proposal'; proposalId: string }
  | { kind: 'rating'; roomId: string }
  | { kind: 'revenue' };

interface PageKindRow {
  path: RegExp;
  toKind: (captured: string) => PageKind;
}

const SITE_ORIGIN = 'https://coconala.com';

/**
 * Which address is which page, each with the month in which it was last recorded. Forms in which
 * something is being written (`/direct_offers/add/…`, `/offers/add/…`) are left alone: what stands in
 * them is no fact yet.
 */
export const PAGE_KINDS: readonly PageKindRow[] = [
  // 2026-10
  { path: /^\/talkrooms\/(\d+)$/, toKind: (roomId) => ({ kind: 'talkroom', roomId }) },
  // 2026-10
  { path: /^\/mypage\/received_orders\/([a-z]+)$/, toKind: (tab) => ({ kind: 'order-list', tab }) },
  // 2026-09
  { path: /^\/(message)$/, toKind: () => ({ kind: 'inbox' }) },
  // 2026-10
  {
    path: /^\/mypage\/direct_message\/(\d+)$/,
    toKind: (threadId) => ({ kind: 'direct-message', threadId, isSmartphone: false }),
  },
  // 2026-10
  {
    path: /^\/smartphone\/direct_messages\/(\d+)$/,
    toKind: (threadId) => ({ kind: 'direct-message', threadId, isSmartphone: true }),
  },
  // 2026-10
  { path: /^\/customize\/requests\/(\d+)$/, toKind: (quoteId) => ({ kind: 'quote', quoteId }) },
  // 2026-10
  {
    path: /^\/mypage\/direct_offers\/(\d+)$/,
    toKind: (proposalId) => ({ kind: 'proposal', proposalId }),
  },
  // 2026-08
  { path: /^\/ratings\/provider_add\/(\d+)$/, toKind: (roomId) => ({ kind: 'rating', roomId }) },
  // 2026-09
  { path: /^\/mypage\/(revenue)$/, toKind: () => ({ kind: 'revenue' }) },
];

export function pageKindOf(url: string): PageKind | null {
  if (!URL.canParse(url)) return null;
  const { origin, pathname } = new URL(url);
  if (origin !== SITE_ORIGIN) return null;
  const place = pathname.replace(/\/$/, '');
  for (const { path, toKind } of PAGE_KINDS) {
    const captured = path.exec(place)?.[1];
    if (captured !== undefined) return toKind(captured);
  }
  return null;
}

const NOT_FOUND = 'ご指定のページが見つかりませんでした';

/**
 * Why the site shows something else under the address of a page. Asked only of documents in which
 * the page itself was not found: a buyer may write any of these words in a message.
 */
export function whyNotAPage(document: Document): NotAPage['why'] | null {
  if (findBy(document, [...MESSAGE_LIST, ...CARD])) return null;
  // A page to write in is none of these: its title is a seller's, who may offer a login screen. A
  // hidden box is no place to write in.
  if ([...document.querySelectorAll('textarea')].some((box) => !isHidden(box))) return null;
  const title = document.title.trim();
  const headings = [...document.querySelectorAll('h1, h2')].map((element) => element.textContent);
  if (title.includes('ログイン')) return 'login';
  if (/^403\b/.test(title)) return 'forbidden';
  if (document.body.textContent.includes(NOT_FOUND)) return 'not-found';
  if ([title, ...headings].some((text) => text.includes('メンテナンス'))) return 'maintenance';
  return isOtherLanguage(document) ? 'other-language' : null;
}

/** A page that says so itself and holds no kana: a translated one may say anything. */
const isOtherLanguage = ({ documentElement, body }: Document): boolean =>
  documentElement.lang !== '' &&
  !documentElement.lang.startsWith('ja') &&
  !/[ぁ-ヶ]/.test(body.textContent);
