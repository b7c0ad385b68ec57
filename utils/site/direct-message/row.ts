import { findBy } from '../find-by.ts';
import { squeeze } from '../page-text.ts';
import type { Attachment } from '../readings/talkroom.ts';
import { anyWay, MYPAGE, SP_OWN_ROW } from '../selectors-mypage.ts';
import { collectParts } from './row-parts.ts';
import type { RowParts } from './row-parts.ts';
import { readWords, toAttachment } from './row-words.ts';
import { LONGEST_STAMP } from './thread-stamps.ts';

/** A row as far as it can be read without its neighbours and without knowing the two people. */
export interface ThreadRow {
  row: Element;
  siteId: number | null;
  /** The number of whoever wrote it; null where it links to nobody or to several. */
  authorId: string | null;
  author: string | null;
  /** Wears what smartphones give to the seller's own rows; undefined where no row is marked. */
  isMarkedOwn: boolean | undefined;
  /** As printed; undefined where none stands there, or several that differ. */
  stamp: string | undefined;
  readStamp: string | null;
  text: string;
  attachments: Attachment[];
  /** An offer, and not words that look like one. */
  isCard: boolean;
  cardTitle: string | null;
  /** Its words were found, and nothing in it contradicts itself. */
  isReadable: boolean;
  parts: RowParts;
}

export function readRow(row: Element, isSmartphone: boolean): ThreadRow {
  const parts = collectParts(row);
  const words = readWords(row, parts, isSmartphone);
  const numbers = numbersOf(row);
  const authors = distinct(parts.people.flatMap((link) => personIdOf(link) ?? []));
  const stamps = distinct(parts.stamps.map((stamp) => squeeze(stamp.textContent)));
  return {
    row,
    siteId: numbers.length === 1 ? Number(numbers[0]) : null,
    authorId: authors.length === 1 ? (authors[0] ?? null) : null,
    author: parts.names[0] ?? (words?.isAboveStamp ? null : (parts.otherTexts[0] ?? null)),
    isMarkedOwn: row.matches(SP_ROW) ? row.classList.contains(SP_OWN_ROW) : undefined,
    stamp: stamps.length === 1 ? stamps[0]?.slice(0, LONGEST_STAMP) : undefined,
    readStamp: words?.readStamp ?? null,
    text: words?.text ?? '',
    attachments: (words?.files ?? parts.files).map(toAttachment),
    isCard: parts.cards.length > 0 || words?.card !== undefined,
    cardTitle: words?.card?.title ?? null,
    isReadable: words !== undefined && numbers.length < 2 && authors.length < 2,
    parts,
  };
}

const SP_ROW = anyWay(MYPAGE.spRow);

/**
 * Rows without words were seen (2026-10). The site's notices have no stamp: nothing could be kept of
 * them that stays the same when older ones come in above, so they are left out.
 */
export function isMessage({ row, parts }: ThreadRow): boolean {
  if (parts.message || parts.original || parts.people.length > 0 || parts.stamps.length > 0) {
    return true;
  }
  const text = squeeze(row.textContent);
  return text !== '' && text !== squeeze(findBy(row, MYPAGE.threadNotice)?.textContent ?? '');
}

const distinct = (texts: readonly string[]): string[] =>
  texts.length < 2 ? [...texts] : [...new Set(texts)];

export const personIdOf = (link: Element): string | undefined =>
  /\/users\/(\d{1,12})(?:[/?#]|$)/.exec(link.getAttribute('href') ?? '')?.[1];

const NUMBER = /^(?:message-)?(\d{1,15})$/;
const NAMED_NUMBER = /^message-(\d{1,15})$/;

/** Seen with both, with one of them, and with none (2026-06, 2026-10). */
const numbersOf = (row: Element): string[] =>
  distinct(
    [
      NUMBER.exec(row.getAttribute('data-message-id') ?? '')?.[1],
      NAMED_NUMBER.exec(row.id)?.[1],
    ].filter((number) => number !== undefined),
  );
