import { isOrderListRendered, readOrderList } from '../../utils/site/order-list-reader.ts';
import { pageKindOf } from '../../utils/site/page-kinds.ts';
import type { NotAPage, Reading, TalkroomReading } from '../../utils/site/reading.ts';
import { readRevenue } from '../../utils/site/revenue-reader.ts';
import {
  createTalkroomReader,
  isTalkroomRendered,
  unreadableTalkroom,
} from '../../utils/site/talkroom-reader.ts';

/** A talkroom that shows nothing known after this long is not slow any more but redesigned. */
export const PATIENCE_MS = 15_000;

interface TakenReading {
  reading: Reading;
  /** To be called when it has arrived. */
  confirm: () => void;
}

export interface Look {
  /** `not-yet`: the page is still on its way. `nothing`: there is nothing here to read. */
  take(url: string, now: number): TakenReading | 'not-yet' | 'nothing';
  /** What changed since the last reading. */
  note(records: readonly MutationRecord[]): void;
}

/** One document over its life, in which the site may go from room to room without a new load. */
export function createLook(document: Document): Look {
  const reader = createTalkroomReader(document);
  let place = '';
  let waitsSince: number | null = null;
  let shown: Identity | null = null;
  let left: Identity | null = null;

  const arrive = (url: string): void => {
    if (url === place) return;
    place = url;
    waitsSince = null;
    left = shown ?? left;
    shown = null;
    reader.forget();
  };

  const takeTalkroom = (roomId: string, now: number): TakenReading | 'not-yet' | 'nothing' => {
    const reading = isTalkroomRendered(document) ? reader.read(roomId, now) : null;
    if (reading?.kind === 'talkroom') {
      const identity = identityOf(reading, shown);
      if (!isSameRoom(identity, left, roomId)) {
        shown = identity;
        return { reading, confirm: () => reader.confirm() };
      }
    }
    waitsSince ??= now;
    if (now - waitsSince < PATIENCE_MS) return 'not-yet';
    return takeUnreadable(reader.read(roomId, now), roomId, now);
  };

  return {
    take(url, now) {
      const page = pageKindOf(url);
      arrive(page?.kind === 'talkroom' ? page.roomId : url);
      if (page?.kind === 'talkroom') return takeTalkroom(page.roomId, now);
      if (page?.kind === 'order-list') return takeOrderList(document, url, now);
      return page?.kind === 'revenue' ? takeRevenue(document, now) : 'nothing';
    },
    note: (records) => reader.markDirty(records),
  };
}

function takeOrderList(
  document: Document,
  url: string,
  now: number,
): TakenReading | 'not-yet' | 'nothing' {
  if (!isOrderListRendered(document)) return 'not-yet';
  const reading = readOrderList(document, url, now);
  return reading.kind === 'order-list' ? { reading, confirm: () => undefined } : 'nothing';
}

function takeRevenue(document: Document, now: number): TakenReading | 'not-yet' | 'nothing' {
  const reading = readRevenue(document, now);
  if (reading.kind === 'revenue') return { reading, confirm: () => undefined };
  return reading.why === 'unknown-layout' ? 'not-yet' : 'nothing';
}

function takeUnreadable(
  seen: TalkroomReading | NotAPage,
  roomId: string,
  now: number,
): TakenReading | 'nothing' {
  if (seen.kind === 'not-a-page' && seen.why !== 'unknown-layout') return 'nothing';
  return { reading: unreadableTalkroom(roomId, now), confirm: () => undefined };
}

/** What tells one room's page from another's: no page prints its own number. */
interface Identity {
  roomId: string;
  range: TalkroomReading['range'];
  /** For rooms in which nobody has written: their first row and their names. */
  first: string;
}

function identityOf(reading: TalkroomReading, before: Identity | null): Identity {
  const { roomId, range, title, buyer, messages } = reading;
  const [row] = messages;
  return {
    roomId,
    range,
    first: before?.first ?? JSON.stringify([title, buyer, row?.stamp, row?.text]),
  };
}

/** The address is already the next room's while the page still shows the one before. */
function isSameRoom(here: Identity, left: Identity | null, roomId: string): boolean {
  if (!left || left.roomId === roomId) return false;
  if (!here.range || !left.range) return here.range === left.range && here.first === left.first;
  return here.range.from === left.range.from || here.range.until === left.range.until;
}
