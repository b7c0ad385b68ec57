import { pad2, toJapanClock } from '../../utils/japan-time/calendar.ts';
import type { PracticeRoom, PracticeSite } from './practice-room.ts';
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

export function orderListPage(tab: OrderTab, site: PracticeSite): string {
  const rooms = site.rooms.filter((room) => tabOf(room) === tab);
  const rows = rooms.map((room) => item(room, site.now)).join('\n');
  return htmlDocument({
    title: `${TITLES[tab]}｜取引管理(出品)`,
    body: `<main class="c-layoutMypage"><div id="c-main"><div class="c-content">
<h1>取引管理(出品)</h1>
<div class="d-transactionListProviderMain">${rows || '<p class="c-empty">取引はありません</p>'}</div>
</div></div></main>`,
  });
}

const tabOf = (room: PracticeRoom): OrderTab => (room.step === FINISHED ? 'closed' : 'open');

/** Every order stands twice, for wide and for narrow screens; a preview may name an amount as well. */
function item(room: PracticeRoom, now: number): string {
  const address = `/talkrooms/${room.id}`;
  const title = escapeHtml(room.title);
  const price = `${room.priceJpy.toLocaleString('en-US')}円`;
  const status = `<span class="d-providerTalkroomCassetteStatus_label">${statusOf(room, now)}</span>`;
  return `<div class="d-transactionListProviderMain_item"><div class="d-providerTalkroomCassette">
 <div class="d-providerTalkroomCassetteBlock d-providerTalkroomCassetteBlock-pc">
  <a class="d-providerTalkroomCassetteService_title" href="${address}">${title}</a>
  <div>${escapeHtml(room.buyer)}</div>
  <div>お見積りは 500円 からです</div>
  <div class="d-providerTalkroomCassetteService_sentAt">${sentAt(room)}</div>
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
  if (room.step === FINISHED) return '完了';
  if (room.step === '納品送付') return '納品確認待ち';
  return room.dueAt !== null && room.dueAt < now ? '納品日超過' : '取引中';
}

function sentAt(room: PracticeRoom): string {
  const { month, day, hour, minute } = toJapanClock(room.messages.at(-1)?.at ?? room.boughtAt);
  return `${pad2(month)}/${pad2(day)} ${pad2(hour)}:${pad2(minute)}`;
}

function fullDate(at: number): string {
  const { year, month, day } = toJapanClock(at);
  return `${year}/${pad2(month)}/${pad2(day)}`;
}
