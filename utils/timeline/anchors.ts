import { millisecondsInDay } from 'date-fns/constants';
import type { RoomKind } from '../site/readings/talkroom.ts';
import type { OpenedEvent, TimelineEvent } from './event.ts';
import { OLDEST_MS } from './observation.ts';

/** What a page prints with its year holds the messages in their place, which are printed without. */

/**
 * After it nothing stands in a plain room, which closes 120 days after the sale at the latest and is
 * credited then. As long again is left for what may come later. Infinity where nothing is known:
 * how long a subscription goes on nobody can say, so the room must have shown that it is none.
 */
export function newestIn(events: readonly TimelineEvent[]): number {
  let isOrder = false;
  let newest = Infinity;
  for (const event of events) {
    if (event.kind === 'step') isOrder ||= event.shown.roomKind === 'order';
    else if (event.kind === 'credited') newest = Math.min(newest, event.at.until + OLDEST_MS);
    else if (event.kind === 'opened' && event.source === 'order-list') {
      newest = Math.min(newest, event.at.until + 2 * OLDEST_MS);
    }
  }
  return isOrder ? newest : Infinity;
}

/** The list's day may be that of a payment that came later; a wrong year is much further off. */
const PAYMENT_LAG_MS = 30 * millisecondsInDay;

/**
 * A row stands before the sale: its year, the order of the rows or the day of the sale was misread.
 * What a subscription's list prints as its day of sale was never seen.
 */
export function isRowBeforeSale(events: readonly TimelineEvent[], kind: RoomKind): boolean {
  if (kind !== 'order') return false;
  const sales = events.filter(isSale).map(({ at }) => at.from);
  if (sales.length === 0) return false;
  const oldest = Math.min(...sales) - PAYMENT_LAG_MS;
  return events.some((event) => 'siteId' in event && event.at.until < oldest);
}

/** The automatic message is a row like others, printed without a year. */
const isSale = (event: TimelineEvent): event is OpenedEvent =>
  event.kind === 'opened' && event.source !== 'auto-message';
