import { missing } from './field.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import { AROUND } from './printed-lines.ts';
import { readQuoteFacts } from './quote-facts.ts';
import type { NotAPage } from './reading.ts';
import type { QuoteReading } from './readings/pre-sale.ts';
import { anyWay, MYPAGE } from './selectors-mypage.ts';
import { isStillAnotherPage } from './still-another-page.ts';

/** Nothing of this page was recorded but its address: it is read as a row of the list would be. */
export function readQuote(document: Document, url: string, now: number): QuoteReading | NotAPage {
  const page = pageKindOf(url);
  if (page?.kind !== 'quote' || isStillAnotherPage(document, 'quote')) return UNKNOWN;
  const main = document.querySelector('main') ?? document.body;
  const links = proposeLinksIn(main);
  const own = links.filter((link) => toQuoteId(link) === page.quoteId);
  // The address is already the next quote's.
  if (links.length > 0 && own.length === 0) return UNKNOWN;
  const facts = readQuoteFacts(page.quoteId, [main], own, now);
  const isSaid = own.length > 0 || 'value' in facts.proposeBy;
  const why = isSaid ? null : whyNotAPage(document);
  if (why !== null) return { kind: 'not-a-page', why };
  return isSaid || 'value' in facts.buyer ? { kind: 'quote', readAt: now, ...facts } : UNKNOWN;
}

const UNKNOWN: NotAPage = { kind: 'not-a-page', why: 'unknown-layout' };

const proposeLinksIn = (main: Element): Element[] =>
  [...main.querySelectorAll(anyWay(MYPAGE.proposeLink))].filter((link) => !link.closest(AROUND));

const toQuoteId = (link: Element): string | undefined =>
  /\/customize\/offers\/add\/(\d+)(?:[/?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1];

export function unreadableQuote(url: string, now: number): QuoteReading {
  const page = pageKindOf(url);
  return {
    ...{ kind: 'quote', readAt: now },
    quoteId: page?.kind === 'quote' ? page.quoteId : '',
    buyer: missing('buyer'),
    proposeBy: missing('propose-by'),
    canPropose: missing('can-propose'),
  };
}
