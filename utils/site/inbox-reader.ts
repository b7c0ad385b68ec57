import { missing } from './field.ts';
import { findInboxRows } from './inbox/rows.ts';
import { findTimePlace, readTalk } from './inbox/talk.ts';
import { findUnreadMarks } from './inbox/unread.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import type { Field } from './field.ts';
import type { NotAPage } from './reading.ts';
import type { InboxReading, ListedTalk } from './readings/lists.ts';
import { preSaleKindOf } from './room-ids.ts';
import { isStillAnotherPage } from './still-another-page.ts';
import { STAFF } from './direct-message/row-sides.ts';

/** How an empty inbox looks was not recorded: it cannot be told from rows that are not known. */
export function readInbox(document: Document, url: string, now: number): InboxReading | NotAPage {
  if (pageKindOf(url)?.kind !== 'inbox' || isStillAnotherPage(document, 'inbox')) {
    return { kind: 'not-a-page', why: 'unknown-layout' };
  }
  const { rowsOf, how, isCut } = findInboxRows(document);
  if (rowsOf.size === 0 && !isCut) {
    return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
  }
  const all = [...rowsOf.values()].flat();
  const marks = { unreadMarks: findUnreadMarks(document, all), timePlace: findTimePlace(all) };
  const inbox = { now, how, ...marks };
  const talks = [...rowsOf].map(([roomId, rows]) => readTalk(roomId, rows, inbox));
  const found: Field<number> = isCut ? missing('rows') : { value: rowsOf.size, how, agreed: 1 };
  return { kind: 'inbox', readAt: now, found, talks: talks.filter((talk) => !isOneWay(talk)) };
}

/** Nobody can answer coconala's own messages, so nobody waits for it. */
const isOneWay = ({ roomId, buyer }: ListedTalk): boolean =>
  preSaleKindOf(roomId) === 'direct-message' && 'value' in buyer && buyer.value === STAFF;

export const unreadableInbox = (_url: string, now: number): InboxReading => ({
  ...{ kind: 'inbox', readAt: now, found: missing('rows'), talks: [] },
});
