import { ceilToHour } from '../../utils/japan-time/calendar.ts';
import { pageOf } from './paging.ts';
import type { PracticeQuote } from './practice-quote.ts';
import type { PracticeRoom, PracticeSite } from './practice-room.ts';
import { cardMinute, fullDate, yen } from './printed.ts';
import { quoteRow } from './quote-row.ts';
import { days, hours } from './room-draft.ts';
import { escapeHtml, htmlDocument } from './shell.ts';

/** The tabs of 取引管理(出品) whose addresses are known, with their labels where those are. */
export const ORDER_TABS = ['required', 'requests', 'open', 'closed', 'canceled', 'flags'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

const TITLES: Record<OrderTab, string> = {
  required: '要対応',
  requests: '見積り',
  open: '取引中',
  closed: '完了',
  canceled: 'キャンセル',
  flags: '保存済み',
};

const FINISHED = '取引完了';

/** @param page from 1 */
export function orderListPage(tab: OrderTab, site: PracticeSite, page = 1): string {
  const cards = [
    ...(site.quotes ?? []).filter((quote) => isQuoteOn(tab, quote, site.now)).map(quoteRow),
    ...site.rooms
      .filter((room) => isRoomOn(tab, room, site.now))
      .map((room) => item(room, site.now)),
  ];
  const { rows, links } = pageOf(cards, page);
  return htmlDocument({
    title: `${TITLES[tab]}｜取引管理(出品)`,
    body: `<main class="c-layoutMypage"><div id="c-main"><div class="c-content">
<h1>取引管理(出品)</h1>
<div class="d-transactionListProviderMain">${rows.join('\n') || '<p class="c-empty">取引はありません</p>'}</div>
${links}
</div></div></main>`,
  });
}

const isQuoteOn = (tab: OrderTab, { canPropose, proposeBy }: PracticeQuote, now: number): boolean =>
  tab === 'requests' ||
  (tab === 'required' && canPropose && proposeBy !== null && proposeBy < now + hours(72));

function isRoomOn(tab: OrderTab, room: PracticeRoom, now: number): boolean {
  const place = placeOf(room);
  if (tab === 'required') return place === 'open' && isRequired(room, now);
  return tab === 'flags' ? room.isSaved : tab === place;
}

function placeOf({ isCancelled, step }: PracticeRoom): OrderTab {
  if (isCancelled) return 'canceled';
  return step === FINISHED ? 'closed' : 'open';
}

/** As far as the site says what it counts as 要対応: silent for a day, late, or nearly over. */
const isRequired = ({ messages, boughtAt, dueAt, kind }: PracticeRoom, now: number): boolean =>
  kind === 'order' &&
  ((now - boughtAt > hours(24) && !messages.some(({ from }) => from === 'me')) ||
    (dueAt !== null && dueAt < now) ||
    ceilToHour(boughtAt + days(120)) - now < days(7));

/** Every order stands twice, for wide and for narrow screens; a preview may name an amount as well. */
function item(room: PracticeRoom, now: number): string {
  const address = `/talkrooms/${room.id}`;
  const title = escapeHtml(room.title);
  const price = `${yen(room.priceJpy)}円`;
  const status = `<span class="d-providerTalkroomCassetteStatus_label">${statusOf(room, now)}</span>`;
  return `<div class="d-transactionListProviderMain_item"><div class="d-providerTalkroomCassette">
 <div class="d-providerTalkroomCassetteBlock d-providerTalkroomCassetteBlock-pc">
  <a class="d-providerTalkroomCassetteService_title" href="${address}">${title}</a>
  <div>${escapeHtml(room.buyer)}</div>
  <div>お見積りは 500円 からです</div>
  <div class="d-providerTalkroomCassetteService_sentAt">${cardMinute(room.messages.at(-1)?.at ?? room.boughtAt)}</div>
  <div class="d-providerTalkroomCassettePrice"><span class="d-providerTalkroomCassettePrice_price">${price}</span></div>
  ${schedule(room)}
  ${status}
 </div>
 <div class="d-providerTalkroomCassetteBlock" style="display:none">
  <a href="${address}"><span class="d-providerTalkroomCassetteSpHeading_title">${title}</span></a>
  <div class="d-providerTalkroomCassetteSpDetail_info"><i class="d-providerTalkroomCassetteSpDetail_yenIcon"></i>${price}</div>
  ${status}
 </div></div></div>`;
}

function schedule(room: PracticeRoom): string {
  const due =
    room.dueAt === null
      ? '<span class="d-providerTalkroomCassetteSchedule_unset">未設定</span>'
      : `<span>${fullDate(room.dueAt)}</span>`;
  return `<div class="d-providerTalkroomCassetteSchedule">${due}
   <span class="d-providerTalkroomCassetteSchedule_openDate">販売日： ${fullDate(room.boughtAt)}</span></div>`;
}

function statusOf(room: PracticeRoom, now: number): string {
  // A guess: which label cancelled rooms have was never recorded.
  if (room.isCancelled) return 'キャンセル済み';
  if (room.step === FINISHED) return '完了';
  if (room.step === '納品送付') return '納品確認待ち';
  return room.dueAt !== null && room.dueAt < now ? '納品日超過' : '取引中';
}
