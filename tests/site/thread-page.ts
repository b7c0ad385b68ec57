import type { PracticeSite } from './practice-room.ts';
import type { PracticeThread } from './practice-thread.ts';
import { escapeHtml, htmlDocument } from './shell.ts';
import { OWN_NAME, threadRow } from './thread-rows.ts';
import type { Sides } from './thread-rows.ts';

const OWN_ID = 200002;
export const ownIdOf = ({ ownId = OWN_ID }: PracticeSite): number => ownId;

/** Direct messages: made by the server, with jQuery for what moves. */
export function threadPage(thread: PracticeThread, site: PracticeSite): string {
  const sides: Sides = { ownId: ownIdOf(site), thread };
  const older = thread.lines.slice(0, thread.shownFrom);
  const shown = thread.lines.slice(thread.shownFrom);
  return htmlDocument({
    title: 'メッセージ詳細 | マイページ | ココナラ',
    body: `<main class="c-layoutMypage"><div id="c-main"><div class="c-content">
<div class="sidebar-profile"><a href="/users/${sides.ownId}">${OWN_NAME}</a></div>
<p class="threadParticipants"><a href="/users/${thread.buyerId}">${escapeHtml(thread.buyer)}</a></p>
<div class="data-message" data-client-name="${escapeHtml(thread.buyer)}"></div>
<div id="threadWrapper" class="js_thread-wrapper">
${readMore(older.length)}
${shown.map((line) => threadRow(line, sides)).join('\n')}
</div>
${thread.isRestricted ? restricted : form(thread)}
</div></div></main>
<template id="practice-thread" data-thread="${thread.id}">${older.map((line) => threadRow(line, sides)).join('\n')}</template>
<template id="practice-row-me">${emptyRow('me', sides)}</template>
<template id="practice-row-buyer">${emptyRow('buyer', sides)}</template>
<script src="/practice/jquery.js"></script>
<script src="/practice/thread.js"></script>`,
  });
}

const readMore = (count: number): string =>
  `<div class="read-more-message js_read-more-message"${count === 0 ? ' style="display:none"' : ''}><p class="js_read-more-text"><span>過去のメッセージを読み込む</span>（<span class="direct-messages-count">${count}</span><span>件</span>）</p></div>`;

/** The words are recorded; that the form is gone then is a guess. */
const restricted =
  '<p>相手の方は現在ココナラの利用を制限されているため、メッセージのやりとりができません。</p>';

const form = ({ id }: PracticeThread): string =>
  `<p><a href="/direct_offers/add/${id}">見積り提案をする</a></p>
<form method="post" action="/mypage/direct_message/${id}">
 <div class="hwt-highlights hwt-content"></div>
 <textarea id="DirectMessageBody" name="data[DirectMessage][body]"></textarea>
 <span>0/2000</span><button type="submit" class="js_handle-submit">メッセージを送信する</button></form>`;

/** What the page fills in when somebody writes while it is open. */
const emptyRow = (from: 'me' | 'buyer', sides: Sides): string =>
  threadRow({ id: null, from, at: 0, text: '', files: [], offer: null, readAt: null }, sides);
