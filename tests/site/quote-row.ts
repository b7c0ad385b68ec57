import type { PracticeQuote } from './practice-quote.ts';
import { fullDate, yen } from './printed.ts';
import { escapeHtml } from './shell.ts';

/**
 * A row of the tab 見積り. Recorded are the links, that a price and a full date stand there, and the
 * word 要提案; that the date is called 提案期限 there, and the other word, are guesses.
 */
export const quoteRow = (quote: PracticeQuote): string =>
  `<div class="d-transactionListProviderMain_item">
 <a href="/customize/requests/${quote.id}">${escapeHtml(quote.title)}</a>
 ${quoteFacts(quote)}</div>`;

/** The same in the list and on the quote's own page. */
export const quoteFacts = (quote: PracticeQuote): string =>
  `<div><a href="/users/${quote.buyerId}">${escapeHtml(quote.buyer)}</a></div>
 <div>${quote.canPropose ? '要提案' : '提案済み'}</div>
 <div>予算 ${yen(quote.budgetJpy)}円</div>
 <div>${quote.proposeBy === null ? fullDate(quote.askedAt) : `提案期限：${fullDate(quote.proposeBy)}`}</div>
 ${quote.canPropose ? `<a href="/customize/offers/add/${quote.id}">提案する</a>` : ''}`;
