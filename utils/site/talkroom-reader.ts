import { missing } from './field.ts';
import { whyNotAPage } from './page-kinds.ts';
import type { Field, NotAPage, TalkroomReading } from './reading.ts';
import { anyOf } from './selectors.ts';
import { findMessageList, lookAround } from './talkroom/around.ts';
import { readDueDate } from './talkroom/due-date.ts';
import { readForm } from './talkroom/form.ts';
import { readBuyer, readTitle } from './talkroom/header.ts';
import { readNewerExist, readOlderExist } from './talkroom/history.ts';
import { readPrintedDeadline } from './talkroom/printed-deadline.ts';
import { createRowBook } from './talkroom/row-book.ts';
import type { RowEntry } from './talkroom/row-book.ts';
import { readRoomKind, readStep } from './talkroom/step.ts';

/** Reads one document again and again, as cheaply as what changed. */
interface TalkroomReader {
  read(roomId: string, now: number): TalkroomReading | NotAPage;
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
      const entries = book.update(list, now);
      handedOut = entries.filter(({ isConfirmed }) => !isConfirmed);
      return {
        ...{ kind: 'talkroom', roomId, readAt: now },
        ...readAround(list, now),
        ...summaryOf(entries, list),
        messages: handedOut.flatMap(({ message }) => message ?? []),
      };
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
export const isTalkroomRendered = (document: Document): boolean =>
  findMessageList(document)?.querySelector(anyOf('row')) != null ||
  (findMessageList(document) !== undefined && document.querySelector(anyOf('messageBox')) !== null);

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

function readAround(list: Element, now: number): AroundFields {
  const around = lookAround(list);
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

function summaryOf(
  entries: readonly RowEntry[],
  list: Element,
): Pick<TalkroomReading, 'sides' | 'stamps' | 'rowCount' | 'range'> {
  const isBlind = entries.length === 0 && SOMEBODY_WROTE.test(list.textContent);
  const from = entries.find(hasId)?.parsed.siteId;
  const until = entries.findLast(hasId)?.parsed.siteId;
  return {
    sides: isBlind ? missing('sides') : known('sides', entries, hasSide),
    stamps: isBlind ? missing('stamps') : known('stamps', entries, hasMoment),
    rowCount: entries.length,
    range: from == null || until == null ? null : { from, until },
  };
}

/** A time in a list without rows: messages stand there, and the reader does not see them. */
const SOMEBODY_WROTE = /\d月\s*\d{1,2}日|\d:\d{2}|\d\s*(分|時間|日)前/;

const hasId = ({ parsed }: RowEntry): boolean => parsed.siteId !== null;
const hasSide = ({ parsed }: RowEntry): boolean => parsed.side !== 'unknown';
const hasMoment = ({ at }: RowEntry): boolean => at !== null;

/** A single row of an unknown side may be the one that a duty hangs on. */
const known = (
  field: string,
  entries: readonly RowEntry[],
  isKnown: (entry: RowEntry) => boolean,
): Field<number> =>
  entries.every(isKnown) ? { value: entries.length, how: 'class', agreed: 1 } : missing(field);
