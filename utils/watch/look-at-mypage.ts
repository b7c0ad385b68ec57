import { readDirectMessage, unreadableDirectMessage } from '../site/direct-message-reader.ts';
import { readInbox, unreadableInbox } from '../site/inbox-reader.ts';
import { readOrderList, unreadableOrderList } from '../site/order-list-reader.ts';
import { pageKindOf } from '../site/page-kinds.ts';
import type { PageKind } from '../site/page-kinds.ts';
import { readProposal, unreadableProposal } from '../site/proposal-reader.ts';
import { readQuote, unreadableQuote } from '../site/quote-reader.ts';
import { readRating, unreadableRating } from '../site/rating-reader.ts';
import type { NotAPage, PageReading } from '../site/reading.ts';
import { readRevenue, unreadableRevenue } from '../site/revenue-reader.ts';
import { createRelativeTimes } from './keep-relative-times.ts';
import { PATIENCE_MS } from './look.ts';
import type { Look, Taken } from './look.ts';

type Kind = Exclude<PageKind['kind'], 'talkroom'>;

interface PageReader {
  read: (document: Document, url: string, now: number) => PageReading | NotAPage;
  /** What is said where nothing of the page could be found: a loss, never an empty page. */
  unreadable: (url: string, now: number) => PageReading;
}

export const READERS: Readonly<Record<Kind, PageReader>> = {
  'order-list': { read: readOrderList, unreadable: unreadableOrderList },
  inbox: { read: readInbox, unreadable: unreadableInbox },
  'direct-message': { read: readDirectMessage, unreadable: unreadableDirectMessage },
  quote: { read: readQuote, unreadable: unreadableQuote },
  proposal: { read: readProposal, unreadable: unreadableProposal },
  rating: { read: readRating, unreadable: unreadableRating },
  revenue: { read: readRevenue, unreadable: unreadableRevenue },
};

/** Looks at every page of the seller's side but the talkrooms. */
export function lookAtMypage(document: Document): Look {
  let place = '';
  let waitsSince: number | null = null;
  let keepTimes = createRelativeTimes();

  const take = (kind: Kind, url: string, now: number): Taken => {
    const reading = READERS[kind].read(document, url, now);
    if (reading.kind !== 'not-a-page') return handOut(keepTimes(reading));
    if (!IS_LOSS.has(reading.why)) return 'nothing';
    waitsSince ??= now;
    if (now - waitsSince < PATIENCE_MS) return 'not-yet';
    return handOut(READERS[kind].unreadable(url, now));
  };

  const arrive = (url: string): void => {
    place = url;
    waitsSince = null;
    keepTimes = createRelativeTimes();
  };

  return {
    take(url, now) {
      if (url !== place) arrive(url);
      const kind = pageKindOf(url)?.kind;
      return kind === undefined || kind === 'talkroom' ? 'nothing' : take(kind, url, now);
    },
    note: () => undefined,
  };
}

/** Pages of errors are no loss; a page that says nothing known is. */
const IS_LOSS: ReadonlySet<NotAPage['why']> = new Set(['unknown-layout', 'other-language']);

const handOut = (reading: PageReading): Taken => ({ reading, confirm: () => undefined });
