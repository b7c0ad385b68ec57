import { toIsoDay, toJapanClock } from '../japan-time/calendar.ts';
import { parseFullDate } from '../japan-time/stamps.ts';
import { disagreement, missing, settle } from './field.ts';
import type { Answer, Field } from './field.ts';
import { squeeze } from './page-text.ts';
import { AROUND, labelledValues, printedLines } from './printed-lines.ts';
import type { QuoteFacts } from './readings/lists.ts';
import { anyWay, MYPAGE } from './selectors-mypage.ts';

/**
 * A buyer's question for a price, as its row in the list or its own page shows it. No class of
 * either was recorded; how one looks that was answered was not either, so nothing says that it was.
 */
export function readQuoteFacts(
  quoteId: string,
  parts: readonly Element[],
  proposeLinks: readonly Element[],
  now: number,
): QuoteFacts {
  const canPropose: Field<boolean> =
    proposeLinks.length > 0 ? { value: true, how: 'structure', agreed: 1 } : missing('can-propose');
  const day = readProposeBy(parts);
  // What can still be answered is not over: a day that has passed is in somebody's words.
  const isOver = 'value' in day && day.value < toIsoDay(toJapanClock(now));
  const proposeBy = isOver && 'value' in canPropose ? disagreement('propose-by') : day;
  return { quoteId, buyer: readBuyer(parts), proposeBy, canPropose };
}

const PROPOSE_BY = '提案期限';

/** Only with its label: the date that stands alone in a row has no recorded meaning. */
function readProposeBy(parts: readonly Element[]): Field<string> {
  const forms = { [PROPOSE_BY]: String.raw`\d{4}\/\d{1,2}\/\d{1,2}` };
  const answers = labelledValues(printedLines(parts), forms).flatMap(
    ({ value }): Answer<string>[] => {
      const date = parseFullDate(value);
      return date ? [{ value: toIsoDay(date), how: 'text' }] : [];
    },
  );
  return settle('propose-by', answers);
}

/** The one person who is linked to, besides the seller and what stands around the page. */
function readBuyer(parts: readonly Element[]): Field<string> {
  const own = anyWay(MYPAGE.ownProfile);
  const links = parts
    .flatMap((part) => [...part.querySelectorAll(anyWay(MYPAGE.person))])
    .filter((link) => !link.closest(AROUND) && !link.matches(own));
  const ids = new Set(links.map((link) => USER.exec(link.getAttribute('href') ?? '')?.[1]));
  if (ids.size > 1) return disagreement('buyer');
  const names = links.map((link) => squeeze(link.textContent)).filter((name) => name !== '');
  return settle(
    'buyer',
    names.map((value) => ({ value, how: 'structure' })),
  );
}

const USER = /\/users\/(\d+)(?:[/?#]|$)/;
