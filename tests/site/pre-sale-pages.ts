import { OWN_NAME } from './thread-rows.ts';
import type { PracticeQuote } from './practice-quote.ts';
import type { PracticeOffer } from './practice-thread.ts';
import { fullDate, yen } from './printed.ts';
import { quoteFacts } from './quote-row.ts';
import { escapeHtml, htmlDocument } from './shell.ts';

/** 見積り相談. Nothing of this page was recorded but its address and what rows of the list show. */
export const quotePage = (quote: PracticeQuote): string =>
  htmlDocument({
    title: '見積り相談 | ココナラ',
    body: `<main><h1>${escapeHtml(quote.title)}</h1>
${quoteFacts(quote)}
<p>ご相談の内容です。お見積りをお願いいたします。</p></main>`,
  });

/** 見積り提案. Nothing of this page was recorded but its address: the labels are those of the card. */
export const proposalPage = (offer: PracticeOffer): string =>
  htmlDocument({
    title: '見積り提案 | ココナラ',
    body: `<main><h1>${escapeHtml(offer.title)}</h1>
<p>${OWN_NAME}</p>
<dl><dt>購入期限</dt><dd>${fullDate(offer.buyBy)}</dd>
<dt>提案額</dt><dd>${yen(offer.priceJpy)}円</dd>
<dt>完了予定日</dt><dd>${fullDate(offer.dueAt)}</dd></dl></main>`,
  });
