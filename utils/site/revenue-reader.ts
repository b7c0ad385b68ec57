import { fromJapanClock, minuteOf } from '../japan-time/calendar.ts';
import type { Moment } from '../japan-time/moment.ts';
import {
  CLOCK_SKEW_MS,
  parseFullDate,
  parseSlashStamp,
  toHalfWidth,
} from '../japan-time/stamps.ts';
import { whyNotAPage } from './page-kinds.ts';
import { linesOf, piecesOf } from './page-text.ts';
import type { NotAPage, RevenueReading, RevenueRow } from './reading.ts';
import { findPart } from './selectors.ts';

/** Labels above the figures (2026-09). No class of this page was ever recorded, only its words. */
const HEADINGS = ['売上金残高合計', '売上実績', '売上履歴'];

/**
 * Reads 売上履歴 by its text lines: time, room number, service, buyer, perhaps 申請済み, amount.
 * Service and buyer may hold any words at all, also those of another row.
 */
export function readRevenue(document: Document, now: number): RevenueReading | NotAPage {
  const pieces = piecesOf(document.body).map(toHalfWidth);
  const hasHeading = pieces.some((text) => HEADINGS.some((heading) => text.startsWith(heading)));
  if (!hasHeading || isStillAnotherPage(document)) {
    return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
  }
  const lines = linesOf(document.body, () => false).map(({ text }) => toHalfWidth(text));
  const rows = rowsIn(lines, now);
  // Where only styles part one line from the next, each piece of text is one.
  return { kind: 'revenue', readAt: now, rows: rows.length > 0 ? rows : rowsIn(pieces, now) };
}

/** The address may change before the page does, and messages can hold all these words. */
const isStillAnotherPage = (document: Document): boolean =>
  (findPart(document, 'messageList') ?? findPart(document, 'card')) !== undefined;

/** From the time line: the room number, service and buyer stand between it and the rest. */
const AFTER_NAMES = 4;
/** A name that breaks into several lines is still read, a whole footer is not. */
const ROW_LINES = 7;

function rowsIn(lines: readonly string[], now: number): RevenueRow[] {
  const rows: RevenueRow[] = [];
  for (let at = 0; at < lines.length;) {
    const begins = startAt(lines, at);
    const end = begins ? endOf(lines, at) : at + 1;
    const row = begins && readRow(begins, lines.slice(at, end));
    // A sale of tomorrow is none; the seller's clock may be a little behind.
    if (row && row.creditedAt.from <= now + CLOCK_SKEW_MS) rows.push(row);
    at = end;
  }
  return rows;
}

type RowStart = Pick<RevenueRow, 'roomId' | 'creditedAt'>;

function startAt(lines: readonly string[], at: number): RowStart | undefined {
  const creditedAt = parseTime(lines[at] ?? '');
  const roomId = /^トークルームNo ?: ?(\d{1,12})$/.exec(lines[at + 1] ?? '')?.[1];
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
