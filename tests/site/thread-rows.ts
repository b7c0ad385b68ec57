import type { PracticeLine, PracticeOffer, PracticeThread } from './practice-thread.ts';
import { dashSecond, slashDay, yen } from './printed.ts';
import { escapeHtml } from './shell.ts';

/** The seller as direct messages show her: by her nickname, never as 自分. */
export const OWN_NAME = '番頭屋';

export interface Sides {
  ownId: number;
  thread: PracticeThread;
}

export function threadRow(line: PracticeLine, sides: Sides): string {
  if (line.from === 'site') {
    return `<p class="threadNotice"><span>${escapeHtml(line.text)}</span></p>`;
  }
  const { name, userId } = authorOf(line.from, sides);
  const number = line.id === null ? '' : ` id="message-${line.id}" data-message-id="${line.id}"`;
  return `<div class="threadColomun clearfix"${number}><div class="threadUser"><a href="/users/${userId}"><img class="threadUserImg" alt=""></a></div>
 <div class="threadText"><div class="threadHeader clearfix"><div class="threadUserName">${escapeHtml(name)}</div><div class="threadPostTime">${dashSecond(line.at)}</div></div>
 ${line.offer ? offerCard(line.offer) : body(line.text)}${files(line)}${readMark(line)}</div></div>`;
}

export const authorOf = (
  from: 'me' | 'buyer',
  { ownId, thread }: Sides,
): { name: string; userId: number } =>
  from === 'me'
    ? { name: OWN_NAME, userId: ownId }
    : { name: thread.buyer, userId: thread.buyerId };

const body = (text: string): string =>
  `<div class="threadMessage"><div class="js-translateMessage isTranslationEnabled"><p class="translateMessage js-translateMessageOriginalMessage">${escapeHtml(text).replaceAll('\n', '<br>')}</p></div></div>`;

const offerCard = ({ id, title, priceJpy, buyBy, dueAt }: PracticeOffer): string =>
  `<div class="message-customize"><p class="message-customize-title">見積り提案をしました</p>
 <div class="customize-title"><a class="customize-title-link" href="/mypage/direct_offers/${id}">${escapeHtml(title)}</a></div>
 <p class="customize-content wa_add-mt-4">購入期限${slashDay(buyBy)} 提案額 ${yen(priceJpy)}円 完了予定日${slashDay(dueAt)}</p></div>`;

const files = ({ id, files: sent }: PracticeLine): string =>
  sent.length === 0
    ? ''
    : `<div class="uploaded_files">${sent
        .map(
          ({ name }, index) =>
            `<a href="/uploaded_files/view/${(id ?? 0) * 10 + index}">${escapeHtml(name)}</a>`,
        )
        .join('')}</div>`;

/** The line is recorded, its class and the form of its time are not. */
const readMark = ({ readAt }: PracticeLine): string =>
  readAt === null ? '' : `<p>開封済み ${dashSecond(readAt)}</p>`;
