import { fromJapanClock, minuteOf } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import {
  CLOCK_SKEW_MS,
  parseFullDate,
  parseSlashStamp,
  toHalfWidth,
} from '../japan-time/stamps.ts';
import { disagreement, missing } from './field.ts';
import { findBy } from './find-by.ts';
import { whyNotAPage } from './page-kinds.ts';
import { linesOf, piecesOf } from './page-text.ts';
import type { Field } from './field.ts';
import type { NotAPage } from './reading.ts';
import type { RevenueReading, RevenueRow } from './readings/money.ts';
import { CARD } from './selectors-mypage.ts';
import { MESSAGE_LIST } from './selectors.ts';

/** Labels above the figures (2026-09). No class of this page was ever recorded, only its words. */
const HEADINGS = ['売上金残高合計', '売上実績', '売上履歴'];

/**
 * Reads 売上履歴 by its text lines: time, room number, service, buyer, perhaps 申請済み, amount.
 * Service and buyer may hold any words at all, also those of another row.
 */
export function readRevenue(
  document: Document,
  _url: string,
  now: number,
): RevenueReading | NotAPage {
  const pieces = piecesOf(document.body).map(toHalfWidth);
  const hasHeading = pieces.some((text) => HEADINGS.some((heading) => text.startsWith(heading)));
  if (!hasHeading || isStillAnotherPage(document)) {
    return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
  }
  const lines = linesOf(document.body, () => false).map(({ text }) => toHalfWidth(text));
  const byLine = rowsIn(lines, now);
  // Where only styles part one line from the next, each piece of text is one.
  const read = byLine.rows.length > 0 ? byLine : rowsIn(pieces, now);
  const rows = withoutTwins(read.rows);
  return { kind: 'revenue', readAt: now, found: foundOf(rows, read.isBroken, document), rows };
}

function foundOf(
  rows: readonly RevenueRow[],
  isBroken: boolean,
  { body }: Document,
): Field<number> {
  const isHidden = rows.length === 0 && toHalfWidth(body.textContent).includes(NUMBER_LABEL);
  if (isBroken || isHidden) return disagreement('rows');
  return { value: rows.length, how: 'text', agreed: 1 };
}

/**
 * Two options of one price are two equal lines. Where every line stands there twice, the page is
 * printed for wide and for narrow screens instead.
 */
function withoutTwins(rows: readonly RevenueRow[]): RevenueRow[] {
  const alike = [...Map.groupBy(rows, (row) => JSON.stringify(row)).values()];
  const areTwins = alike.every(({ length }) => length % 2 === 0);
  return areTwins ? alike.flatMap((same) => same.slice(same.length / 2)) : [...rows];
}

export const unreadableRevenue = (_url: string, now: number): RevenueReading => ({
  ...{ kind: 'revenue', readAt: now, found: missing('rows'), rows: [] },
});

/** The address may change before the page does, and messages can hold all these words. */
const isStillAnotherPage = (document: Document): boolean =>
  findBy(document, [...MESSAGE_LIST, ...CARD]) !== undefined;

/** From the time line: the room number, service and buyer stand between it and the rest. */
const AFTER_NAMES = 4;
/** A name that breaks into several lines is still read, a whole footer is not. */
const ROW_LINES = 7;

interface Rows {
  rows: RevenueRow[];
  /** A room number stands there whose sale could not be read. */
  isBroken: boolean;
}

function rowsIn(lines: readonly string[], now: number): Rows {
  const rows: RevenueRow[] = [];
  let isBroken = false;
  for (let at = 0; at < lines.length;) {
    const begins = startAt(lines, at);
    const end = begins ? endOf(lines, at) : at + 1;
    const row = begins && readRow(begins, lines.slice(at, end));
    // A sale of tomorrow is none; the seller's clock may be a little behind.
    if (row && row.creditedAt.from <= now + CLOCK_SKEW_MS) rows.push(row);
    else if (begins ?? ROOM_NUMBER.test(lines[at] ?? '')) isBroken = true;
    at = end;
  }
  return { rows, isBroken };
}

const NUMBER_LABEL = 'トークルームNo';
const ROOM_NUMBER = /^トークルームNo ?: ?(\d{1,12})$/;

type RowStart = Pick<RevenueRow, 'roomId' | 'creditedAt'>;

function startAt(lines: readonly string[], at: number): RowStart | undefined {
  const creditedAt = parseTime(lines[at] ?? '');
  const roomId = ROOM_NUMBER.exec(lines[at + 1] ?? '')?.[1];
  return creditedAt && roomId !== undefined ? { roomId, creditedAt } : undefined;
}

/** The two lines after the room number are names, even if they read as the start of a row. */
function endOf(lines: readonly string[], start: number): number {
  const limit = Math.min(start + ROW_LINES, lines.length);
  for (let at = start + 3; at < limit; at += 1) if (startAt(lines, at)) return at;
  return limit;
}

const REQUESTED = '申請済み';

/** The amount is the last of what looks like one: a name may look so too. */
function readRow(start: RowStart, lines: readonly string[]): RevenueRow | undefined {
  const amountAt = lines.findIndex(
    (line, index) =>
      index >= AFTER_NAMES && isAmount(line) && !isAmountOrMark(lines[index + 1] ?? ''),
  );
  if (amountAt === -1) return undefined;
  return {
    ...start,
    netJpy: Number(lines[amountAt]?.replace(/\D/g, '')),
    isRequested: amountAt > AFTER_NAMES && lines[amountAt - 1] === REQUESTED,
  };
}

const isAmount = (line: string): boolean => /^(\d{1,3}(,\d{3})+|\d+) ?円$/.test(line);
const isAmountOrMark = (line: string): boolean => isAmount(line) || line === REQUESTED;

function parseTime(line: string): Moment | undefined {
  if (!/^\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}$/.test(line)) return undefined;
  const date = parseFullDate(line);
  const clock = parseSlashStamp(line);
  return date && clock && minuteOf(fromJapanClock(date, clock.hour, clock.minute));
}
