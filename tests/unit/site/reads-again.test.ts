// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { NotAPage } from '../../../utils/site/reading.ts';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { createTalkroomReader } from '../../../utils/site/talkroom-reader.ts';
import { showFixture } from './fixtures.ts';

const ROOM = '18000001';

function roomOf(reading: TalkroomReading | NotAPage): TalkroomReading {
  if (reading.kind !== 'talkroom') throw new Error(`not a talkroom: ${reading.why}`);
  return reading;
}

function openRoom(name: string) {
  const { now } = showFixture(`talkroom/${name}`);
  const reader = createTalkroomReader(document);
  const observer = new MutationObserver(() => undefined);
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const look = (): TalkroomReading => {
    reader.markDirty(observer.takeRecords());
    return roomOf(reader.read(ROOM, now));
  };
  return { reader, look, now };
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.d-talkroomMessage')];
const lastRow = (): HTMLElement => rows().at(-1) ?? document.body;

function writeBelow(text: string, stamp?: string): HTMLElement {
  const row = lastRow().cloneNode(true) as HTMLElement;
  row.removeAttribute('id');
  for (const body of row.querySelectorAll('.d-normalMessage')) body.textContent = text;
  for (const time of row.querySelectorAll('.d-messageInfo_postTime')) {
    time.textContent = stamp ?? time.textContent;
  }
  lastRow().after(row);
  return row;
}

test('a reading that arrived is not sent again, only what was written since', () => {
  const { reader, look } = openRoom('conversation');
  expect(look().messages).toHaveLength(6);
  reader.confirm();
  expect(look().messages).toEqual([]);
  writeBelow('追記です。', '6月1日 10:00');
  const { messages, rowCount } = look();
  expect(messages.map(({ text, at }) => [text, at?.from])).toEqual([
    ['追記です。', Date.parse('2026-06-01T10:00+09:00')],
  ]);
  expect(rowCount).toBe(7);
});

test('a reading that did not arrive comes again with the next one', () => {
  const { look } = openRoom('conversation');
  expect(look().messages).toHaveLength(6);
  writeBelow('追記です。');
  expect(look().messages).toHaveLength(7);
});

test('a message that the buyer reads later is read again, and only that one', () => {
  const { reader, look } = openRoom('delivered-with-limit');
  look();
  reader.confirm();
  const mark = document.createElement('div');
  mark.className = 'd-talkroomMessage_readTime';
  mark.textContent = '既読 11月18日 23:00';
  lastRow().querySelector('.d-talkroomMessage_main')?.append(mark);
  const { messages } = look();
  expect(messages.map(({ siteId, readAt }) => [siteId, readAt?.from])).toEqual([
    [215000002, Date.parse('2026-11-18T23:00+09:00')],
  ]);
  expect(messages[0]?.text).toBe('納品いたします。');
});

test('a row that was touched but says the same is not sent again', () => {
  const { reader, look } = openRoom('conversation');
  look();
  reader.confirm();
  lastRow().classList.add('is-hovered');
  expect(look().messages).toEqual([]);
});

test('older messages loaded above are sent without the ones below them', () => {
  const { reader, look } = openRoom('opened-at-older-place');
  look();
  reader.confirm();
  const older = lastRow().cloneNode(true) as HTMLElement;
  older.id = 'js-talkroomMessage-214900001';
  for (const body of older.querySelectorAll('.d-normalMessage'))
    body.textContent = '最初の質問です。';
  rows()[0]?.before(older);
  const { messages, range } = look();
  expect(messages.map(({ siteId }) => siteId)).toEqual([214900001]);
  expect(range).toEqual({ from: 214900001, until: 214900010 });
});

test('rows without an id that are alike are told apart by their ordinal', () => {
  const { reader, look } = openRoom('opened-at-older-place');
  look();
  reader.confirm();
  writeBelow('二つ目の質問です。');
  writeBelow('二つ目の質問です。');
  expect(look().messages.map(({ siteId, ordinal }) => [siteId, ordinal])).toEqual([
    [null, 2],
    [null, 3],
  ]);
});

test('a row that is taken away is not counted any more', () => {
  const { look } = openRoom('conversation');
  look();
  lastRow().remove();
  expect(look().rowCount).toBe(5);
});

test('another room in the same page starts from nothing', () => {
  const { reader, look } = openRoom('conversation');
  look();
  reader.confirm();
  reader.forget();
  expect(look().messages).toHaveLength(6);
});

test('a confirmation that comes after the room was left confirms nothing of the next one', () => {
  const { reader, look } = openRoom('conversation');
  look();
  reader.forget();
  reader.confirm();
  expect(look().messages).toHaveLength(6);
});

test('a new year does not change the years of what was read before', () => {
  const { reader, look } = openRoom('new-year');
  look();
  reader.confirm();
  writeBelow('今年もよろしくお願いします', '1月1日 0:05');
  const { messages } = look();
  expect(messages).toHaveLength(1);
  expect(messages[0]?.at?.from).toBe(Date.parse('2026-01-01T00:05+09:00'));
});

test('two rows that stand a minute out of order keep their year', () => {
  const { look } = openRoom('conversation');
  writeBelow('少し前', '6月1日 9:29');
  const years = look().messages.map(({ at }) => new Date(at?.from ?? 0).getUTCFullYear());
  expect(new Set(years)).toEqual(new Set([2026]));
});
