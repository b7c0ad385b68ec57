import { readQuoteFacts } from '../quote-facts.ts';
import type { QuoteFacts } from '../readings/lists.ts';
import { MYPAGE } from '../selectors-mypage.ts';
import type { Cards } from './cards.ts';
import { partsOf } from './ways.ts';

/** Where quotes stand that want an answer. What other tabs show of them was not recorded. */
const TABS: ReadonlySet<string> = new Set(['requests', 'required']);

export const readQuotes = ({ quotes }: Cards, tab: string, now: number): QuoteFacts[] =>
  TABS.has(tab)
    ? [...quotes].map(([quoteId, rows]) =>
        readQuoteFacts(quoteId, rows, partsOf(rows, MYPAGE.proposeLink), now),
      )
    : [];
