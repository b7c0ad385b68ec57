import type { NotAPage } from './reading.ts';
import { findPart } from './selectors.ts';

type PageKind =
  { kind: 'talkroom'; roomId: string } | { kind: 'order-list'; tab: string } | { kind: 'revenue' };

interface PageKindRow {
  path: RegExp;
  toKind: (captured: string) => PageKind;
  recorded: string;
}

const SITE_HOST = 'coconala.com';

/** Which address is which page. */
const PAGE_KINDS: readonly PageKindRow[] = [
  {
    path: /^\/talkrooms\/(\d+)\/?$/,
    toKind: (roomId) => ({ kind: 'talkroom', roomId }),
    recorded: '2026-10',
  },
  {
    path: /^\/mypage\/received_orders\/([a-z]+)\/?$/,
    toKind: (tab) => ({ kind: 'order-list', tab }),
    recorded: '2026-10',
  },
  { path: /^\/mypage\/(revenue)\/?$/, toKind: () => ({ kind: 'revenue' }), recorded: '2026-09' },
];

export function pageKindOf(url: string): PageKind | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  if (hostname !== SITE_HOST) return null;
  for (const { path, toKind } of PAGE_KINDS) {
    const captured = path.exec(pathname)?.[1];
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
  if (findPart(document, 'messageList') ?? findPart(document, 'card')) return null;
  // A page to write in is none of these: its title is a seller's, who may offer a login screen.
  if (document.querySelector('textarea')) return null;
  const title = document.title.trim();
  const headings = [...document.querySelectorAll('h1, h2')].map((element) => element.textContent);
  if (title.includes('ログイン')) return 'login';
  if (/^403\b/.test(title)) return 'forbidden';
  if (document.body.textContent.includes(NOT_FOUND)) return 'not-found';
  if ([title, ...headings].some((text) => text.includes('メンテナンス'))) return 'maintenance';
  return null;
}
