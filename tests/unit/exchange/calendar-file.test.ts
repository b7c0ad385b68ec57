import { describe, expect, test } from 'vitest';
import { hasEntries } from '../../../utils/exchange/calendar-file.ts';
import { rowOf } from '../../../utils/store/row-of.ts';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { entriesIn, fileOf, PLAIN_WORDS } from '../../support/calendar.ts';
import type { Entry } from '../../support/calendar.ts';
import { DAY, found, HOUR, japan, message, NOW, talkroom } from '../../support/readings.ts';
import { afterLooks } from '../../support/rooms.ts';
import * as samples from '../components/sample-rows.ts';

const MINUTE = 60_000;

function rowAfter(...looks: TalkroomReading[]) {
  const { room, events } = afterLooks(...looks);
  return rowOf(room.roomId, events, room.coverage, NOW);
}

function entryOf(entries: Entry[], clock: string): Entry {
  const found = entries.filter(({ summary }) => summary.startsWith(`${clock} `));
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} entries for ${clock}`);
  return found[0];
}

const entryIn = (row: ReturnType<typeof rowAfter>, clock: string): Entry =>
  entryOf(entriesIn(fileOf([row], NOW)), clock);

const banner = (at: number) => found({ at, sentence: '期限：11/22 23:00', isFirstContact: true });

describe('a deadline in the calendar', () => {
  const file = fileOf([samples.newSale(NOW).row], NOW);
  const first = entryOf(entriesIn(file), 'first-contact');

  test('stands at its earliest moment, in UTC, wherever the calendar is', () => {
    expect(first.startsAt).toBe(japan(2026, 11, 21, 3));
    expect(file).toContain('DTSTART:20261120T180000Z\r\n');
    expect(first.stampedAt).toBe(NOW);
  });

  test('takes no time after it and keeps the seller free until then', () => {
    expect(first.endsAt).toBe(first.startsAt);
    expect(file).toContain('TRANSP:TRANSPARENT');
  });

  test('says which clock it is and where it comes from', () => {
    expect(first.summary).toBe('first-contact ロゴ制作いたします');
    expect(first.description).toBe('page\nfirst-contact@2017-07');
    expect(first.categories).toEqual(['banto', 'seller']);
  });

  test('rings on its own ladder, but not for the hours that have already passed', () => {
    expect(first.ringsAt).toEqual([6 * HOUR, HOUR, 0].map((before) => first.startsAt - before));
  });

  test('rings only for what the seller owes', () => {
    const entries = entriesIn(fileOf([samples.delivered(NOW, null).row], NOW));
    expect(entryOf(entries, 'delivery-check').ringsAt).toEqual([]);
    expect(entryOf(entries, 'room-limit').ringsAt).toEqual([]);
  });

  test('is there when it has passed, and gone when it is met', () => {
    const late = entriesIn(fileOf([samples.waitingBuyer(NOW, 30).row], NOW));
    expect(entryOf(late, 'own-reply').startsAt).toBeLessThan(NOW);
    expect(entryOf(late, 'own-reply').ringsAt).toEqual([]);
    const answered = entriesIn(fileOf([samples.answeredBuyer(NOW).row], NOW));
    expect(answered.map(({ summary }) => summary.split(' ')[0])).not.toContain('own-reply');
  });
});

describe('a file that is imported again', () => {
  const look = (readAt: number, at: number) =>
    talkroom({ readAt, printedDeadline: banner(at), messages: [] });

  test('moves the entry of a deadline that the page now prints differently', () => {
    const before = look(NOW - 2 * HOUR, NOW + 7 * HOUR);
    const old = entryIn(rowAfter(before), 'first-contact');
    const moved = rowAfter(before, look(NOW - HOUR, NOW + 6 * HOUR));
    const renewed = entryIn(moved, 'first-contact');
    expect(renewed.uid).toBe(old.uid);
    expect(renewed.startsAt).toBe(old.startsAt - HOUR);
    expect(renewed.sequence).toBeGreaterThan(old.sequence);
  });

  test('moves the entry of a due date that was put off', () => {
    const before = talkroom({ readAt: NOW - 2 * HOUR, dueOn: found('2026-11-25') });
    const after = talkroom({ readAt: NOW - HOUR, dueOn: found('2026-11-28') });
    const old = entryIn(rowAfter(before), 'due-date');
    const renewed = entryIn(rowAfter(before, after), 'due-date');
    expect(renewed.uid).toBe(old.uid);
    expect(renewed.startsAt).toBe(old.startsAt + 3 * DAY);
    expect(renewed.sequence).toBeGreaterThan(old.sequence);
  });

  test('says the same of a room that nobody has looked at since, but for its own time', () => {
    const { row } = samples.waitingBuyer(NOW, 3);
    const later = fileOf([row], NOW + MINUTE).replaceAll('20261120T110100Z', '20261120T110000Z');
    expect(later).toBe(fileOf([row], NOW));
  });

  test('gives the next question an entry of its own', () => {
    const asked = message({ siteId: 1, sentAt: NOW - 9 * HOUR });
    const answered = message({ siteId: 2, side: 'seller', sentAt: NOW - 8 * HOUR });
    const askedAgain = message({ siteId: 3, sentAt: NOW - 2 * HOUR });
    const first = talkroom({ readAt: NOW - 8.5 * HOUR, messages: [asked] });
    const second = talkroom({ messages: [asked, answered, askedAgain] });
    const [old, next] = [rowAfter(first), rowAfter(first, second)];
    expect(entryIn(next, 'own-reply').uid).not.toBe(entryIn(old, 'own-reply').uid);
  });
});

test('nothing owed is no file rather than an empty one', () => {
  expect(hasEntries([])).toBe(false);
  expect(hasEntries([{ ...samples.newSale(NOW).row, duties: [] }])).toBe(false);
  expect(hasEntries([samples.newSale(NOW).row])).toBe(true);
});

test('commas, semicolons and backslashes are marked as text, as the format asks', () => {
  const { row } = samples.newSale(NOW);
  const words = { ...PLAIN_WORDS, summaryOf: () => 'A,B;C\\', categoriesOf: () => ['a,b', 'c'] };
  const file = fileOf([row], NOW, words);
  expect(file).toContain('\r\nSUMMARY:A\\,B\\;C\\\\\r\nDESCRIPTION:');
  expect(file).toContain('\r\nCATEGORIES:a\\,b,c\r\n');
});

test('a title cannot write lines of its own', () => {
  const { row } = samples.newSale(NOW);
  const title = 'ロゴ\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:偽\u0000\u001b物;\\,\ud83d';
  const entries = entriesIn(fileOf([{ ...row, room: { ...row.room, title } }], NOW));
  expect(entries).toHaveLength(row.duties.filter(({ ended }) => !ended).length);
  expect(entryOf(entries, 'first-contact').summary).toBe(
    'first-contact ロゴ\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:偽物;\\,\ufffd',
  );
});
