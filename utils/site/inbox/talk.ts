import type { Moment } from '../../japan-time/moment.ts';
import { settle } from '../field.ts';
import type { Answer, Field, How } from '../field.ts';
import type { ListedTalk } from '../readings/lists.ts';
import { toHalfWidth } from '../../japan-time/stamps.ts';
import { anyWay, MYPAGE } from '../selectors-mypage.ts';
import { piecesIn } from '../talkroom/pieces.ts';
import { isListedTime, parseListedTime } from './listed-time.ts';
import { elementsAt, findPlaces } from './places.ts';
import { isShown, readUnread } from './unread.ts';
import type { UnreadMarks } from './unread.ts';

const DATE = anyWay(MYPAGE.inboxDate);
const BODY = anyWay(MYPAGE.inboxBody);

interface Inbox {
  now: number;
  how: How;
  unreadMarks: UnreadMarks;
  timePlace: string | undefined;
}

/** @param rows the twins of one conversation */
export const readTalk = (
  roomId: string,
  rows: readonly Element[],
  { now, how, unreadMarks, timePlace }: Inbox,
): ListedTalk => ({
  roomId,
  buyer: settle(
    'buyer',
    rows.map((row) => nameIn(row, how, unreadMarks)),
  ),
  newestAt: readNewest(rows, now, timePlace),
  isUnread: readUnread(rows, unreadMarks),
});

/**
 * The first words of the row; its last ones are somebody's message and say nothing here. Where
 * nobody knows what the marks of unread rows are, a number may be one.
 */
function nameIn(row: Element, how: How, unread: UnreadMarks): Answer<string> | undefined {
  const marks = unread.marksIn(row);
  const name = piecesIn(row).find(
    ({ element, text }) =>
      !element.closest(`${DATE}, ${BODY}`) &&
      !marks.some((mark) => mark.contains(element)) &&
      !isListedTime(text) &&
      isShown(element, row),
  );
  if (!name || (!unread.isTold && /^\d+$/.test(toHalfWidth(name.text)))) return undefined;
  return { value: name.text, how };
}

/**
 * Where no class tells the time of a row, the one place of the build that holds a time in every row.
 * Somebody's last words may be a time too, but not everybody's.
 */
export function findTimePlace(rows: readonly Element[]): string | undefined {
  const [place, ...rivals] = findPlaces(
    rows,
    ({ firstElementChild, textContent }) => !firstElementChild && isListedTime(textContent),
  );
  return rivals.length === 0 ? place : undefined;
}

function readNewest(
  rows: readonly Element[],
  now: number,
  place: string | undefined,
): Field<Moment> {
  const dates = rows.flatMap((row) => [...row.querySelectorAll(DATE)]);
  const byClass = dates.flatMap((date) => timeIn(date.textContent, now, 'class'));
  const answers = dates.length > 0 ? byClass : rows.flatMap((row) => bareTimes(row, now, place));
  return settle('newest', answers, (a, b) => a.from === b.from && a.until === b.until);
}

const bareTimes = (row: Element, now: number, place: string | undefined): Answer<Moment>[] =>
  piecesIn(row)
    .filter(({ element }) => !element.closest(BODY))
    .filter(({ element }) => place === undefined || elementsAt(row, place).includes(element))
    .flatMap(({ text }) => timeIn(text, now, 'structure'));

function timeIn(text: string, now: number, how: How): Answer<Moment>[] {
  const value = parseListedTime(text, now);
  return value ? [{ value, how }] : [];
}
