import { findBarePeople } from './direct-message/bare-people.ts';
import { markByDress } from './direct-message/bare-marks.ts';
import { findRows } from './direct-message/find-rows.ts';
import { toMessages, toReadings } from './direct-message/messages.ts';
import { readOffers } from './direct-message/offers.ts';
import { readOlderExist } from './direct-message/older.ts';
import { readBuyer, readPeople } from './direct-message/people.ts';
import type { People } from './direct-message/people.ts';
import { isMessage, readRow } from './direct-message/row.ts';
import type { ThreadRow } from './direct-message/row.ts';
import { summaryOf } from './direct-message/summary.ts';
import { isOfOtherThread, readForm } from './direct-message/thread-form.ts';
import { missing } from './field.ts';
import { pageKindOf, whyNotAPage } from './page-kinds.ts';
import { linesOf } from './page-text.ts';
import type { Line } from './page-text.ts';
import type { NotAPage } from './reading.ts';
import type { DirectMessageReading } from './readings/pre-sale.ts';
import { anyWay, MYPAGE } from './selectors-mypage.ts';
import { isStillAnotherPage } from './still-another-page.ts';

const UNKNOWN: NotAPage = { kind: 'not-a-page', why: 'unknown-layout' };

/**
 * A thread without any message was never recorded: it cannot be told from one whose rows the reader
 * does not know.
 */
export function readDirectMessage(
  document: Document,
  url: string,
  now: number,
): DirectMessageReading | NotAPage {
  const page = pageKindOf(url);
  if (page?.kind !== 'direct-message' || isStillAnotherPage(document, page.kind)) return UNKNOWN;
  if (isOfOtherThread(document, page.threadId)) return UNKNOWN;
  const { isSmartphone } = page;
  const found = findRows(document, isSmartphone);
  const read = found.rows.map((row) => readRow(row, isSmartphone)).filter(isMessage);
  const rows = found.isBare && isSmartphone ? markByDress(read) : read;
  if (rows.length === 0) return { ...UNKNOWN, why: whyNotAPage(document) ?? UNKNOWN.why };
  const silent = [...found.rows, ...found.twins];
  const people = peopleOf(document, rows, { silent, uid: isSmartphone ? uidIn(url) : null });
  const messages = toMessages(rows, people, now);
  const lines = linesOutside(document, silent);
  const isRecorded = !found.isBare && !isSmartphone;
  return {
    ...{ kind: 'direct-message', threadId: page.threadId, readAt: now },
    ownId: people.ownId,
    buyer: readBuyer(
      people,
      messages.filter(({ side }) => side === 'buyer').map(({ row }) => row),
    ),
    olderExist: readOlderExist(document, lines, { silent, isRecorded }),
    form: readForm(document, lines, isSmartphone),
    ...summaryOf(messages, found.isCut),
    offers: readOffers(messages),
    messages: toReadings(messages, now),
  };
}

interface Around {
  silent: readonly Element[];
  uid: string | null;
}

/** By their classes, and by their build only where those say nothing at all. */
function peopleOf(document: Document, rows: readonly ThreadRow[], { silent, uid }: Around): People {
  const people = readPeople(document, uid);
  const { ownId, partnerId } = people;
  const isNamed = 'value' in ownId || ownId.missing !== 'own-id' || partnerId !== undefined;
  return (isNamed ? undefined : findBarePeople(document, rows, silent)) ?? people;
}

function uidIn(url: string): string | null {
  const uid = new URL(url).searchParams.get('uid') ?? '';
  return /^\d{1,12}$/.test(uid) ? uid : null;
}

/** Without what people wrote. */
function linesOutside(document: Document, rows: readonly Element[]): Line[] {
  const silent = new Set(rows);
  const isSilent = (element: Element): boolean => silent.has(element) || element.matches(ROW);
  return linesOf(document.body, isSilent);
}
const ROW = anyWay([...MYPAGE.threadRow, ...MYPAGE.spRow]);

/** A thread that shows nothing the reader knows: said aloud, never an empty one. */
export function unreadableDirectMessage(url: string, now: number): DirectMessageReading {
  const page = pageKindOf(url);
  return {
    ...{ kind: 'direct-message', readAt: now },
    threadId: page?.kind === 'direct-message' ? page.threadId : '',
    ownId: missing('own-id'),
    buyer: missing('buyer'),
    olderExist: missing('older'),
    form: missing('form'),
    sides: missing('sides'),
    stamps: missing('stamps'),
    ...{ offers: [], messages: [], rowCount: 0, range: null },
  };
}
