import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isOpen } from '../../utils/deadlines/duty.ts';
import { fold } from '../../utils/exchange/calendar-lines.ts';
import { rowOf } from '../../utils/store/row-of.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { MessageReading, TalkroomReading } from '../../utils/site/readings/talkroom.ts';
import { entriesIn, fileOf, PLAIN_WORDS } from '../support/calendar.ts';
import { found, HOUR, message, NOW, talkroom } from '../support/readings.ts';
import { afterLooks } from '../support/rooms.ts';
import { newSale } from '../unit/components/sample-rows.ts';

const LINE_OCTETS = 75;
const RUNS = { numRuns: 1000, seed: 20261120 };
const ROOM_RUNS = { ...RUNS, numRuns: 300 };

vi.setConfig({ testTimeout: 60_000 });

const AWKWARD = [
  ...['\\', ';', ',', ':', '"', '\n', '\t', ' ', '\\n', 'DTSTART:', 'END:VEVENT', '^n', '\u2028'],
  ...['👩‍👩‍👧‍👦', '🇯🇵', '葛󠄀', 'ガ', '𠮷野家', 'e\u0301', 'שלום', 'مرحبا', '\u202eabc\u202c', '\ufeff'],
];
const aPiece = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme' }));
const aTitle = fc.oneof(
  fc.array(aPiece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 1000 }),
);

/** What of a title a calendar can hold: no signs that steer a terminal, one kind of line end. */
const CONTROLS = /\p{Cc}/gu;
const isKept = (sign: string): boolean => sign === '\t' || sign === '\n' || sign >= '\u0080';
const asText = (title: string): string =>
  title
    .split(/\r\n|\r/)
    .join('\n')
    .replace(CONTROLS, (sign) => (isKept(sign) ? sign : ''));

const octetsOf = (text: string): number => Buffer.from(text).length;

const { row: sale } = newSale(NOW);
const titled = (title: string): RoomRow => ({ ...sale, room: { ...sale.room, title } });
const ONLY_TITLE = {
  ...PLAIN_WORDS,
  summaryOf: (_: unknown, { title }: { title: string | null }) => title ?? '',
};

test('any title comes back whole from a calendar, and nothing else with it', () => {
  const open = sale.duties.filter(isOpen).length;
  fc.assert(
    fc.property(aTitle, (title) => {
      const entries = entriesIn(fileOf([titled(title)], NOW, ONLY_TITLE));
      expect(entries.map(({ summary }) => summary)).toEqual(Array(open).fill(asText(title)));
    }),
    RUNS,
  );
});

test('no line is longer than 75 octets, and none ends within a character', () => {
  fc.assert(
    fc.property(aTitle, (title) => {
      const lines = fileOf([titled(title)], NOW).split('\r\n');
      expect(lines.filter((line) => octetsOf(line) > LINE_OCTETS)).toEqual([]);
      expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
    }),
    RUNS,
  );
});

test('folding takes nothing away and cuts no more often than it must', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (line) => {
      const parts = fold(line).split('\r\n');
      expect(parts.map((part, index) => (index === 0 ? part : part.slice(1))).join('')).toBe(line);
      for (const part of parts.slice(0, -1)) {
        expect(octetsOf(part)).toBeGreaterThan(LINE_OCTETS - 4);
      }
    }),
    RUNS,
  );
});

const aMessage = fc.record({
  side: fc.constantFrom('buyer' as const, 'seller' as const, 'auto' as const),
  mark: fc.constantFrom(null, null, null, 'formal-delivery' as const, 'cancel-request' as const),
  hours: fc.integer({ min: 0, max: 60 }),
  isNumbered: fc.boolean(),
});
const aRoom = fc.record({
  messages: fc.array(aMessage, { maxLength: 12 }),
  looks: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 4 }),
  dueOn: fc.option(fc.constantFrom('2026-11-25', '2026-11-30')),
  hasBanner: fc.boolean(),
});
type DrawnRoom = typeof aRoom extends fc.Arbitrary<infer T> ? T : never;

/** The looks at a room that grew, each at all of it that stood there then. */
function looksAt({ messages, looks, dueOn, hasBanner }: DrawnRoom, roomId: string) {
  let sentAt = NOW - 800 * HOUR;
  const rows = messages.map(({ hours, isNumbered, ...part }, index): MessageReading => {
    sentAt += hours * HOUR;
    return message({ ...part, sentAt, ordinal: index, siteId: isNumbered ? index + 1 : null });
  });
  return [...looks]
    .sort((a, b) => a - b)
    .map((count, index): TalkroomReading => {
      const shown = rows.slice(0, count);
      const readAt = (shown.at(-1)?.at?.until ?? NOW - 800 * HOUR) + (index + 1) * 60_000;
      const at = Math.ceil(readAt / HOUR) * HOUR + 40 * HOUR;
      const printedDeadline = found(
        hasBanner ? { at, sentence: '期限', isFirstContact: true } : null,
      );
      return talkroom({ roomId, readAt, messages: shown, dueOn: found(dueOn), printedDeadline });
    });
}

function rowAfter(looks: TalkroomReading[]): RoomRow {
  const { room, events } = afterLooks(...looks);
  return rowOf(room.roomId, events, room.coverage, NOW);
}

test('every open duty of any rooms has an entry, and no two share a name', () => {
  let entriesSeen = 0;
  fc.assert(
    fc.property(fc.array(aRoom, { minLength: 1, maxLength: 3 }), (rooms) => {
      const rows = rooms.map((room, index) => rowAfter(looksAt(room, String(18_000_001 + index))));
      const open = rows.flatMap(({ duties }) => duties.filter(isOpen));
      const entries = entriesIn(fileOf(rows, NOW));
      entriesSeen += entries.length;
      expect(entries.map(({ startsAt }) => startsAt)).toEqual(
        open.map(({ due }) => Math.floor(due.from / 1000) * 1000),
      );
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(open.length);
      expect(fileOf(structuredClone(rows), NOW)).toBe(fileOf(rows, NOW));
    }),
    ROOM_RUNS,
  );
  expect(entriesSeen).toBeGreaterThan(ROOM_RUNS.numRuns);
});

test('an entry that moved has a higher number than before', () => {
  let moved = 0;
  fc.assert(
    fc.property(aRoom, (room) => {
      const looks = looksAt(room, '18000001');
      const files = looks.map((_, index) =>
        entriesIn(fileOf([rowAfter(looks.slice(0, index + 1))], NOW)),
      );
      files.slice(1).forEach((later, index) => {
        for (const entry of files[index] ?? []) {
          const same = later.find(({ uid }) => uid === entry.uid);
          if (!same || same.startsAt === entry.startsAt) continue;
          moved += 1;
          expect(same.sequence).toBeGreaterThan(entry.sequence);
        }
      });
    }),
    RUNS,
  );
  expect(moved).toBeGreaterThan(100);
});
