import type { PracticeSite } from './practice-room.ts';
import type { PracticeLine, PracticeThread } from './practice-thread.ts';
import { dashSecond } from './printed.ts';
import { escapeHtml, htmlDocument } from './shell.ts';
import { authorOf } from './thread-rows.ts';
import { ownIdOf } from './thread-page.ts';

/** The same thread in its other form. How it prints times was not recorded: here as on the other. */
export function smartphoneThreadPage(thread: PracticeThread, site: PracticeSite): string {
  const ownId = ownIdOf(site);
  return htmlDocument({
    title: 'メッセージ詳細 | ココナラ',
    body: `<main><div class="bl_direct-message-fixed-header">${escapeHtml(thread.buyer)}</div>
<div class="bl_messages-list">
${thread.lines.map((line) => row(line, thread, ownId)).join('\n')}
</div>
<textarea class="message-input"></textarea></main>`,
  });
}

function row(line: PracticeLine, thread: PracticeThread, ownId: number): string {
  if (line.from === 'site') return '';
  const { userId } = authorOf(line.from, { ownId, thread });
  return `<div class="bl_message${line.from === 'me' ? ' modi_my-message' : ''}">
 <a class="user-icon" href="/smartphone/users/${userId}"></a>
 <div class="comment-detail"><p class="message">${escapeHtml(line.text).replaceAll('\n', '<br>')}</p></div>
 <span class="message-created">${dashSecond(line.at)}</span></div>`;
}
