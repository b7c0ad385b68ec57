import { readOrderList } from '../../utils/site/order-list-reader.ts';
import { pageKindOf } from '../../utils/site/page-kinds.ts';
import { readRevenue } from '../../utils/site/revenue-reader.ts';
import { createTalkroomReader } from '../../utils/site/talkroom-reader.ts';
import type { NotAPage, Reading } from '../../utils/site/reading.ts';

/** What one look at a page shows, whatever kind of page its address says it is. */
export function readPage(document: Document, url: string, now: number): Reading | NotAPage {
  const page = pageKindOf(url);
  if (page?.kind === 'order-list') return readOrderList(document, url, now);
  if (page?.kind === 'revenue') return readRevenue(document, now);
  return createTalkroomReader(document).read(page?.roomId ?? '', now);
}
