import { conversationsOf } from './conversations.ts';
import type { Conversation } from './conversations.ts';
import { pageOf } from './paging.ts';
import type { PracticeSite } from './practice-room.ts';
import { sinceWords } from './printed.ts';
import { escapeHtml, htmlDocument } from './shell.ts';

/** メッセージ. On the real site Vue makes the rows; to who reads them it is the same. */
export function inboxPage(site: PracticeSite, page: number): string {
  const { rows, links } = pageOf(conversationsOf(site), page);
  const items = rows.map((row) => item(row, site)).join('\n');
  return htmlDocument({
    title: 'メッセージ | マイページ | ココナラ',
    body: `<main class="c-layoutMypage"><div id="c-main"><div class="c-content">
<h1>メッセージ</h1>
${items || '<p>メッセージはありません</p>'}
${links}
</div></div></main>`,
  });
}

/** Only what was recorded has a class; the name has none. */
function item(row: Conversation, { now, inboxRows = 'links' }: PracticeSite): string {
  const preview = row.about === null ? row.newest.text : `「${row.about}」${row.newest.text}`;
  const name = `<div>${escapeHtml(row.buyer)}</div>`;
  const rest = `<div class="c-messageItemBody_text">${escapeHtml(preview.slice(0, 40))}</div>
 <div class="c-messageItemDate_text">${sinceWords(row.newest.at, now)}</div>
 <div class="c-messageItemIcon">${row.isUnread ? '<i>●</i>' : ''}</div>`;
  return inboxRows === 'links'
    ? `<a class="c-messageItemWrap" href="${row.path}">${name}${rest}</a>`
    : `<div class="c-messageItemWrap"><a href="${row.path}">${name}</a>${rest}</div>`;
}
