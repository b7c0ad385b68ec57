import { isBareCard } from '../order-list/bare.ts';
import { pageKindOf } from '../page-kinds.ts';
import type { How } from '../field.ts';
import { roomIdFor } from '../room-ids.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { piecesIn } from '../talkroom/pieces.ts';
import { isListedTime } from './listed-time.ts';

export interface InboxRows {
  /** By conversation; PC and SP twins stand together. */
  rowsOf: ReadonlyMap<string, readonly Element[]>;
  how: How;
  /** Rows stand there of which nobody can say which conversation they are. */
  isCut: boolean;
}

const ROW = anyWay(MYPAGE.inboxRow);
const LINK = anyWay(MYPAGE.talkLink);
const DATE = anyWay(MYPAGE.inboxDate);

export function findInboxRows(document: Document): InboxRows {
  const byClass = outermost([...document.querySelectorAll(ROW)]);
  const links = [...document.querySelectorAll(LINK)];
  const isAlone = new Set(links.map(roomIdOf)).size === 1;
  const byBuild = links
    .filter((link) => !isIn(link, byClass))
    .flatMap((link) => rowAround(link, isAlone) ?? []);
  // The orders, under an address that is ahead of the page.
  if (byClass.length === 0 && byBuild.every(isBareCard)) byBuild.length = 0;
  const rows = outermost([...new Set([...byClass, ...byBuild])]);
  const strayDates = [...document.querySelectorAll(DATE)].filter((date) => !isIn(date, rows));
  const rowsOf = new Map<string, Element[]>();
  for (const row of rows) {
    const roomId = roomIdIn(row);
    if (roomId !== undefined) rowsOf.set(roomId, [...(rowsOf.get(roomId) ?? []), row]);
  }
  return {
    rowsOf,
    how: byClass.length > 0 ? 'class' : 'structure',
    isCut:
      strayDates.length > 0 ||
      (rows.length > 0 &&
        byClass.length === 0 &&
        links.some((link) => isOfTalk(link) && !isIn(link, rows))) ||
      rows.some((row) => roomIdIn(row) === undefined),
  };
}

const isOfTalk = (link: Element): boolean => roomIdOf(link) !== undefined;

const isIn = (element: Element, rows: readonly Element[]): boolean =>
  rows.some((row) => row.contains(element));

const outermost = (elements: readonly Element[]): Element[] =>
  elements.filter(
    (element) => !elements.some((other) => other !== element && other.contains(element)),
  );

/** The row is a link itself (2026-08), has one inside, or stands in one; several that differ: none. */
function roomIdIn(row: Element): string | undefined {
  const around = row.closest(LINK);
  const links = around ? [around] : [...row.querySelectorAll(LINK)];
  const [roomId, ...others] = new Set(links.flatMap((link) => roomIdOf(link) ?? []));
  return others.length === 0 ? roomId : undefined;
}

function roomIdOf(link: Element): string | undefined {
  const href = link.getAttribute('href') ?? '';
  const page = URL.canParse(href, SITE) ? pageKindOf(new URL(href, SITE).href) : null;
  if (page?.kind === 'talkroom') return page.roomId;
  return page?.kind === 'direct-message' ? roomIdFor('direct-message', page.threadId) : undefined;
}
const SITE = 'https://coconala.com';

/**
 * Where no class tells rows: the largest element that speaks of this conversation alone, with the
 * time of its last message. Without another conversation beside it, the smallest one that has more
 * than the time: the page around it speaks of nothing else either.
 */
function rowAround(link: Element, isAlone: boolean): Element | undefined {
  const roomId = roomIdOf(link);
  if (roomId === undefined) return undefined;
  let row: Element | undefined;
  for (let at: Element | null = link; at && isNarrow(at, roomId); at = at.parentElement) {
    const pieces = piecesIn(at);
    if (!at.querySelector(DATE) && !pieces.some(({ text }) => isListedTime(text))) continue;
    row = at;
    if (isAlone && pieces.length >= LEAST_PIECES) break;
  }
  return row;
}
/** A name, the last words, a time. */
const LEAST_PIECES = 3;

const isNarrow = (element: Element, roomId: string): boolean =>
  !/^(MAIN|BODY|HTML)$/.test(element.nodeName) &&
  element.querySelector(NOT_IN_A_ROW) === null &&
  [...element.querySelectorAll(LINK)].every((link) => roomIdOf(link) === roomId);
const NOT_IN_A_ROW = `h1, h2, nav, form, textarea, ${ROW}`;
