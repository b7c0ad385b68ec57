import { missing } from './field.ts';
import { whyNotAPage } from './page-kinds.ts';
import type { NotAPage } from './reading.ts';
import type { TalkroomReading } from './readings/talkroom.ts';
import { anyOf, findPart } from './selectors.ts';
import { findMessageList, lookAround, rootsAround } from './talkroom/around.ts';
import type { Around } from './talkroom/around.ts';
import { readDueDate } from './talkroom/due-date.ts';
import { readForm } from './talkroom/form.ts';
import { readBuyer, readTitle } from './talkroom/header.ts';
import { readNewerExist, readOlderExist } from './talkroom/history.ts';
import { readPrintedDeadline } from './talkroom/printed-deadline.ts';
import { againstRows } from './talkroom/invariants.ts';
import { createRowBook } from './talkroom/row-book.ts';
import type { RowEntry } from './talkroom/row-entry.ts';
import { summaryOf } from './talkroom/summary.ts';
import { readRoomKind, readStep } from './talkroom/step.ts';

/** Reads one document again and again, as cheaply as what changed. */
interface TalkroomReader {
  read(roomId: string, now: number): TalkroomReading | NotAPage;
  /**
   * Does what costs most of the next reading, as long as there is time: thousands of rows at once
   * would hold up the page.
   *
   * @returns whether the reading itself is due
   */
  readAhead(now: number, hasTime: () => boolean): boolean;
  /** Tells which parts of the page changed since the last reading. */
  markDirty(records: readonly MutationRecord[]): void;
  /** The last reading has arrived: its messages need not come again. */
  confirm(): void;
  /** The page shows another room now. */
  forget(): void;
}

export function createTalkroomReader(document: Document): TalkroomReader {
  let book = createRowBook();
  let handedOut: readonly RowEntry[] = [];
  return {
    read(roomId, now) {
      const list = findMessageList(document);
      if (!list) return { kind: 'not-a-page', why: whyNotAPage(document) ?? 'unknown-layout' };
      const rows = book.update(list, now, () => counterpartOf(list));
      const around = lookAround(list, rows.bare);
      const fields = readAround(list, around, now);
      handedOut = rows.entries.filter(({ isConfirmed }) => !isConfirmed);
      return {
        ...{ kind: 'talkroom', roomId, readAt: now },
        ...fields,
        printedDeadline: againstRows(fields.printedDeadline, rows.entries),
        ...summaryOf(rows, list, around),
        messages: handedOut.flatMap(({ message }) => message ?? []),
      };
    },
    readAhead(now, hasTime) {
      const list = findPart(document, 'messageList');
      return list === undefined || book.readAhead(list, now, hasTime);
    },
    markDirty: (records) => book.markDirty(records),
    confirm() {
      for (const entry of handedOut) entry.isConfirmed = true;
      handedOut = [];
    },
    forget() {
      book = createRowBook();
      handedOut = [];
    },
  };
}

/** There is a message list with something in it, or the form below an empty one. */
export function isTalkroomRendered(document: Document): boolean {
  const list = findMessageList(document);
  if (!list) return false;
  // A list that no class tells was found by the rows in it.
  const hasRows = !list.matches(anyOf('messageList')) || list.querySelector(anyOf('row')) !== null;
  return hasRows || document.querySelector(anyOf('messageBox')) !== null;
}

/** A talkroom that shows nothing the reader knows: said aloud, never an empty room. */
export const unreadableTalkroom = (roomId: string, now: number): TalkroomReading => ({
  ...{ kind: 'talkroom', roomId, readAt: now },
  roomKind: missing('step'),
  step: missing('step'),
  title: missing('title'),
  buyer: missing('buyer'),
  printedDeadline: missing('printed-deadline'),
  dueOn: missing('due-date'),
  olderExist: missing('older'),
  newerExist: missing('newer'),
  form: missing('form'),
  sides: missing('sides'),
  stamps: missing('stamps'),
  ...{ messages: [], rowCount: 0, range: null },
});

type AroundFields = Pick<
  TalkroomReading,
  | 'roomKind'
  | 'step'
  | 'title'
  | 'buyer'
  | 'printedDeadline'
  | 'dueOn'
  | 'olderExist'
  | 'newerExist'
  | 'form'
>;

function counterpartOf(list: Element): string | null {
  const buyer = readBuyer({ roots: rootsAround(list) });
  return 'value' in buyer ? buyer.value : null;
}

function readAround(list: Element, around: Around, now: number): AroundFields {
  const step = readStep(around);
  // The step bar, or the control in its place, stands above the messages: what is not beside it
  // is not on the page.
  const isRendered = 'value' in step;
  return {
    roomKind: readRoomKind(around, step),
    step,
    title: readTitle(around),
    buyer: readBuyer(around),
    printedDeadline: readPrintedDeadline(around, isRendered, now),
    dueOn: readDueDate(around, isRendered),
    olderExist: readOlderExist(list, around),
    newerExist: readNewerExist(around),
    form: readForm(around, step),
  };
}
