import { millisecondsInDay } from 'date-fns/constants';
import { dayOf, startOfJapanDay, toJapanClock } from '../japan-time/calendar.ts';
import type { CreditedEvent } from '../timeline/event.ts';
import { isCovered } from './reconcile-sales-looks.ts';
import type { CoveredSpan } from './reconcile-sales-looks.ts';
import type { Mismatch } from './reconcile-sales-mismatch.ts';

/** What page and file say of one room, day by day. */
export interface RoomLines {
  roomId: string;
  onPage: readonly CreditedEvent[];
  inFile: readonly CreditedEvent[];
}

export interface Covered {
  byPage: readonly CoveredSpan[];
  byFile: readonly CoveredSpan[];
}

/** Where page and file disagree on a room. Neither is asked for a day that it may not show. */
export function betweenPageAndFile(lines: RoomLines, covered: Covered): Mismatch[] {
  const pairs = onOtherDays(lines);
  const apart = new Set(pairs.flatMap(({ because }) => because));
  const left = {
    ...lines,
    onPage: lines.onPage.filter(({ id }) => !apart.has(id)),
    inFile: lines.inFile.filter(({ id }) => !apart.has(id)),
  };
  const days = new Set([...left.onPage, ...left.inFile].map(dayOfEvent));
  return [...pairs, ...[...days].flatMap((day) => onDay(day, left, covered) ?? [])];
}

const dayOfEvent = ({ at }: CreditedEvent): number => startOfJapanDay(at.from);

function onDay(day: number, lines: RoomLines, { byPage, byFile }: Covered): Mismatch | null {
  const isOfDay = (event: CreditedEvent): boolean => dayOfEvent(event) === day;
  const [onPage, inFile] = [lines.onPage.filter(isOfDay), lines.inFile.filter(isOfDay)];
  const [pageJpy, fileJpy] = [sumOf(onPage), sumOf(inFile)];
  const [page, file] = [onPage.length > 0, inFile.length > 0];
  const because = [...onPage, ...inFile].map(({ id }) => id);
  const base = { roomId: lines.roomId, because };
  const ofDay = dayOf(toJapanClock(day));
  // A page that begins in the middle of a day may lack what came before.
  const isWhole = isCovered(ofDay, byPage) !== undefined;
  if (page && file && pageJpy !== fileJpy && (isWhole || pageJpy > fileJpy)) {
    return { ...base, kind: 'different-amount', between: 'page-and-file', pageJpy, fileJpy };
  }
  if (page && !file && isCovered(ofDay, byFile)) {
    return { ...base, kind: 'missing-there', where: 'file', netJpy: pageJpy, by: ofDay.until };
  }
  if (file && !page && isWhole) {
    return { ...base, kind: 'missing-there', where: 'revenue', netJpy: fileJpy, by: ofDay.until };
  }
  return null;
}

/**
 * The same amount on neighbouring days, once on the page and once in the file, is one sale that the
 * two put on different days; counted by the day it is counted twice.
 */
function onOtherDays({ roomId, onPage, inFile }: RoomLines): Mismatch[] {
  const free = inFile.filter((line) => !onPage.some((row) => isTwin(row, line, 0)));
  return onPage.flatMap((row): Mismatch[] => {
    if (inFile.some((line) => isTwin(row, line, 0))) return [];
    const index = free.findIndex((line) => isTwin(row, line, millisecondsInDay));
    const [line] = index < 0 ? [] : free.splice(index, 1);
    if (!line) return [];
    const because = [row.id, line.id];
    return [{ kind: 'double', why: 'other-day', roomId, netJpy: row.netJpy, because }];
  });
}

const isTwin = (row: CreditedEvent, line: CreditedEvent, apartMs: number): boolean =>
  row.netJpy === line.netJpy && Math.abs(dayOfEvent(row) - dayOfEvent(line)) === apartMs;

const sumOf = (events: readonly CreditedEvent[]): number =>
  events.reduce((sum, { netJpy }) => sum + netJpy, 0);
