// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { createTalkroomReader } from '../../../utils/site/talkroom-reader.ts';
import { lookAtTalkroom } from '../../../utils/watch/look-at-talkroom.ts';
import { showLongRoom } from './long-room.ts';

const ROOM = 'https://coconala.com/talkrooms/18000001';
const NOW = Date.parse('2026-11-19T08:00+09:00');
const ROWS = 300;

let observer: MutationObserver;
beforeEach(() => {
  showLongRoom(ROWS);
  observer = new MutationObserver(() => undefined);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
});
afterEach(() => observer.disconnect());

/** A look on a computer that gets through a few rows before a slice is over. */
function slowLook() {
  let elapsed = 0;
  const look = lookAtTalkroom(document, () => (elapsed += 4));
  return () => {
    look.note(observer.takeRecords());
    return look.take(ROOM, NOW);
  };
}

/** Takes slice after slice; `between` is what the page does meanwhile. */
function takeWhole(take: ReturnType<typeof slowLook>, between: (slice: number) => void) {
  for (let slice = 1; slice < 1000; slice += 1) {
    const taken = take();
    if (taken !== 'more') return { taken, slices: slice };
    between(slice);
  }
  throw new Error('the reading never came');
}

function takeReading(take: ReturnType<typeof slowLook>, between: (slice: number) => void) {
  const { taken, slices } = takeWhole(take, between);
  if (typeof taken === 'string' || taken.reading.kind !== 'talkroom') throw new Error('no reading');
  return { reading: taken.reading, confirm: taken.confirm, slices };
}

const readAtOnce = (): TalkroomReading => {
  const reading = createTalkroomReader(document).read('18000001', NOW);
  if (reading.kind !== 'talkroom') throw new Error('no talkroom');
  return reading;
};
const rows = (): Element[] => [...document.querySelectorAll('.d-talkroomMessage')];

function writeRow(id: number, text: string, place: 'before' | 'after'): void {
  const [row] = rows().slice(place === 'before' ? 0 : -1);
  if (!row) throw new Error('an empty room');
  // Its double stands beside it, with its stamp.
  const added = row.cloneNode(true) as Element;
  added.id = `js-talkroomMessage-${id}`;
  for (const body of added.querySelectorAll('.d-normalMessage')) body.textContent = text;
  row[place](added);
}

const nothing = (): void => undefined;

test('a long room is read in many slices and says what it says at once', () => {
  const { reading, slices } = takeReading(slowLook(), nothing);
  expect(slices).toBeGreaterThan(10);
  expect(reading).toEqual(readAtOnce());
});

test('a short room is read without a break', () => {
  showLongRoom(40);
  expect(takeReading(slowLook(), nothing).slices).toBe(1);
});

test('messages that come between two slices are in the reading', () => {
  const { reading } = takeReading(slowLook(), (slice) => {
    if (slice === 3) writeRow(9000, '新しい質問です。', 'after');
    if (slice === 5) writeRow(900, '古い質問です。', 'before');
  });
  expect(reading).toEqual(readAtOnce());
  expect(reading.messages.map(({ siteId }) => siteId)).toContain(9000);
  expect(reading.messages[0]?.siteId).toBe(900);
});

test('a row that changes after its slice is read as it stands in the end', () => {
  const { reading } = takeReading(slowLook(), (slice) => {
    if (slice !== 12) return;
    for (const body of document.querySelectorAll('.d-normalMessage'))
      body.textContent += '（訂正）';
  });
  expect(reading).toEqual(readAtOnce());
  expect(reading.messages.every(({ text }) => text.endsWith('（訂正）'))).toBe(true);
});

test('a page that is taken away and built anew between two slices is read as the new one', () => {
  const { reading } = takeReading(slowLook(), (slice) => {
    if (slice === 4) showLongRoom(120);
  });
  expect(reading.rowCount).toBe(120);
  expect(reading).toEqual(readAtOnce());
});

test('a page that never stands still is read all the same', () => {
  const { reading, slices } = takeReading(slowLook(), (slice) => {
    for (const body of document.querySelectorAll('.d-normalMessage')) body.textContent = `${slice}`;
  });
  expect(reading.rowCount).toBe(ROWS);
  expect(slices).toBeLessThan(500);
});

test('many changes in a room that was read are taken in slices, one change is not', () => {
  const take = slowLook();
  takeReading(take, nothing).confirm();
  writeRow(9000, '新しい質問です。', 'after');
  const one = takeReading(take, nothing);
  expect([one.slices, one.reading.messages.map(({ siteId }) => siteId)]).toEqual([1, [9000]]);
  one.confirm();
  for (const body of document.querySelectorAll('.d-normalMessage')) body.textContent += '（訂正）';
  const many = takeReading(take, nothing);
  expect(many.slices).toBeGreaterThan(5);
  expect(many.reading).toEqual(readAtOnce());
});

test('rows that seem to be of this year and are of the last get the right one', () => {
  const stamps = [...document.querySelectorAll('.d-messageInfo_postTime')];
  for (const stamp of stamps) stamp.textContent = stamp.textContent.replace('5月', '10月');
  stamps.at(-1)?.replaceChildren('3月1日 10:00');
  const { reading } = takeReading(slowLook(), nothing);
  expect(reading).toEqual(readAtOnce());
  const years = reading.messages.map(({ at }) => new Date(at?.from ?? 0).getUTCFullYear());
  expect([years[0], years.at(-1)]).toEqual([2025, 2026]);
});

test('a message that came while the list was off the page is read when it is back', () => {
  const take = slowLook();
  takeReading(take, nothing).confirm();
  const list = document.querySelector('.d-talkroomMessageList');
  const place = list?.parentElement;
  list?.remove();
  expect(take()).toBe('not-yet');
  // Nobody sees what happens in it now.
  const double = list?.querySelector('.d-talkroomMessage:last-child')?.cloneNode(true) as Element;
  double.id = 'js-talkroomMessage-8000';
  list?.append(double);
  if (list) place?.prepend(list);
  writeRow(9000, '新しい質問です。', 'after');
  const { reading } = takeReading(take, nothing);
  expect(reading.messages.map(({ siteId }) => siteId)).toEqual([8000, 9000]);
});

test('what happens outside the messages costs a long room nothing', () => {
  const take = slowLook();
  takeReading(take, nothing).confirm();
  document.querySelector('header')?.replaceChildren('別の題');
  const { reading, slices } = takeReading(take, nothing);
  expect([slices, reading.messages, reading.rowCount]).toEqual([1, [], ROWS]);
});
