import { pageKindOf } from '../../utils/site/page-kinds.ts';
import type { NotAPage, Reading } from '../../utils/site/reading.ts';
import { createTalkroomReader } from '../../utils/site/talkroom-reader.ts';
import { READERS } from '../../utils/watch/look-at-mypage.ts';

/** What one look at a page shows, whatever kind of page its address says it is. */
export function readPage(document: Document, url: string, now: number): Reading | NotAPage {
  const page = pageKindOf(url);
  if (page && page.kind !== 'talkroom') return READERS[page.kind].read(document, url, now);
  return createTalkroomReader(document).read(page?.roomId ?? '', now);
}
