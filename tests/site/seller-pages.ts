import { markOpened, threadPath } from './conversations.ts';
import { inboxPage } from './inbox-page.ts';
import { ORDER_TABS, orderListPage } from './order-list-page.ts';
import { proposalPage, quotePage } from './pre-sale-pages.ts';
import type { PracticeRoom, PracticeSite } from './practice-room.ts';
import { ratingPage } from './rating-page.ts';
import { revenuePage } from './revenue-page.ts';
import { smartphoneThreadPage } from './smartphone-thread-page.ts';
import { talkroomPage } from './talkroom-page.ts';
import { threadPage } from './thread-page.ts';

/** Markup of a page of the seller's side; undefined: there is no such page. */
export function sellerPage(
  { pathname, searchParams }: URL,
  site: PracticeSite,
): string | undefined {
  const page = Number(searchParams.get('page') ?? '1');
  return listPage(pathname, site, page) ?? talkPage(pathname, site) ?? preSalePage(pathname, site);
}

function listPage(pathname: string, site: PracticeSite, page: number): string | undefined {
  if (pathname === '/mypage/revenue') return revenuePage(site);
  if (pathname === '/message') return inboxPage(site, page);
  const tab = ORDER_TABS.find((name) => pathname === `/mypage/received_orders/${name}`);
  return tab && orderListPage(tab, site, page);
}

/** What people write to each other; whoever opens it has read it. */
function talkPage(pathname: string, site: PracticeSite): string | undefined {
  const { rooms, threads = [] } = site;
  const room = byNumber(pathname, /^\/talkrooms\/(\d+)$/, rooms);
  const thread = byNumber(pathname, /^\/mypage\/direct_message\/(\d+)$/, threads);
  const narrow = byNumber(pathname, /^\/smartphone\/direct_messages\/(\d+)$/, threads);
  if (narrow) markOpened(site, threadPath(narrow.id));
  markOpened(site, pathname);
  if (room) return talkroomPage(room, site.mode === 'redesigned');
  return (thread && threadPage(thread, site)) ?? (narrow && smartphoneThreadPage(narrow, site));
}

function preSalePage(
  pathname: string,
  { rooms, threads = [], quotes = [] }: PracticeSite,
): string | undefined {
  const quote = byNumber(pathname, /^\/customize\/requests\/(\d+)$/, quotes);
  if (quote) return quotePage(quote);
  const offers = threads.flatMap(({ lines }) => lines.flatMap(({ offer }) => offer ?? []));
  const offer = byNumber(pathname, /^\/mypage\/direct_offers\/(\d+)$/, offers);
  if (offer) return proposalPage(offer);
  const room = byNumber(pathname, /^\/ratings\/provider_add\/(\d+)$/, rooms);
  return room && canRate(room) ? ratingPage(room) : undefined;
}

/** What the site shows in place of the form is not recorded. */
const canRate = ({ step, hasForm, rating }: PracticeRoom): boolean =>
  step === '取引完了' && !hasForm && rating !== 'done';

export function byNumber<Item extends { id: number }>(
  pathname: string,
  pattern: RegExp,
  items: readonly Item[],
): Item | undefined {
  const number = pattern.exec(pathname)?.[1];
  return number === undefined ? undefined : items.find(({ id }) => id === Number(number));
}
