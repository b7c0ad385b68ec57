import { pageKindOf } from '../site/page-kinds.ts';
import type { NotAPage } from '../site/reading.ts';
import type { TalkroomReading } from '../site/readings/talkroom.ts';
import {
  createTalkroomReader,
  isTalkroomRendered,
  unreadableTalkroom,
} from '../site/talkroom-reader.ts';
import { PATIENCE_MS } from './look.ts';
import type { Look, Taken } from './look.ts';
import { piecesOf } from './pieces-of.ts';

/** A page feels at once what holds it up for 50 ms; on a slow computer all takes several times as long. */
const SLICE_MS = 8;

/**
 * Looks at talkrooms and at nothing else.
 *
 * @param clock in milliseconds; by it a long room is read in slices
 */
export function lookAtTalkroom(
  document: Document,
  clock: () => number = () => performance.now(),
): Look {
  const reader = createTalkroomReader(document);
  const change = createChange();
  let place = '';
  let isRoom = false;
  let waitsSince: number | null = null;

  const arrive = (url: string): void => {
    if (url === place) return;
    place = url;
    waitsSince = null;
    change.begin();
    reader.forget();
  };

  const takeTalkroom = (roomId: string, now: number): Taken => {
    const end = clock() + SLICE_MS;
    if (!reader.readAhead(now, () => clock() < end)) return 'more';
    const reading = isTalkroomRendered(document) ? reader.read(roomId, now) : null;
    if (reading?.kind === 'talkroom' && change.isDone(reading)) {
      return { reading, confirm: () => reader.confirm() };
    }
    waitsSince ??= now;
    if (now - waitsSince < PATIENCE_MS) return 'not-yet';
    return takeUnreadable(reader.read(roomId, now), roomId, now);
  };

  return {
    take(url, now) {
      const roomId = roomIdAt(url);
      isRoom = roomId !== null;
      arrive(roomId ?? url);
      return roomId === null ? 'nothing' : takeTalkroom(roomId, now);
    },
    note(records) {
      // Pages without a reading would never let go of what is noted of them.
      if (isRoom) reader.markDirty(records);
    },
    split: (reading) => piecesOf(reading),
  };
}

function roomIdAt(url: string): string | null {
  const page = pageKindOf(url);
  return page?.kind === 'talkroom' ? page.roomId : null;
}

/** The error pages of the site are no loss; a talkroom that says nothing known is. */
const IS_LOSS: ReadonlySet<NotAPage['why']> = new Set(['unknown-layout', 'other-language']);

function takeUnreadable(seen: TalkroomReading | NotAPage, roomId: string, now: number): Taken {
  if (seen.kind === 'not-a-page' && !IS_LOSS.has(seen.why)) return 'nothing';
  return { reading: unreadableTalkroom(roomId, now), confirm: () => undefined };
}

/** What tells one room's page from another's: no page prints its own number. */
interface Identity {
  roomId: string;
  range: TalkroomReading['range'];
  /** For rooms in which nobody has written: their first row and their names. */
  first: string;
}

interface Change {
  /** The address has become another one. */
  begin(): void;
  /** The page has followed. */
  isDone(reading: TalkroomReading): boolean;
}

/** The address is already the next room's while the page still shows the one before. */
function createChange(): Change {
  let shown: Identity | null = null;
  let left: Identity | null = null;
  return {
    begin() {
      left = shown ?? left;
      shown = null;
    },
    isDone(reading) {
      const identity = identityOf(reading, shown);
      if (isSameRoom(identity, left, reading.roomId)) return false;
      shown = identity;
      return true;
    },
  };
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

function isSameRoom(here: Identity, left: Identity | null, roomId: string): boolean {
  if (!left || left.roomId === roomId) return false;
  if (!here.range || !left.range) return here.range === left.range && here.first === left.first;
  return here.range.from === left.range.from || here.range.until === left.range.until;
}
