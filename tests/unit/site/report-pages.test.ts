// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAtMypage } from '../../../utils/watch/look-at-mypage.ts';
import { lookAtTalkroom } from '../../../utils/watch/look-at-talkroom.ts';
import { reportPages } from '../../../utils/watch/report-pages.ts';
import { browser } from '../../../utils/browser.ts';
import type { TalkroomReading } from '../../../utils/site/readings/talkroom.ts';
import { showFixture } from './fixtures.ts';
import { windowAt } from './window-at.ts';

const ROOM = 'https://coconala.com/talkrooms/18000001';
const BATCH_MS = 300;

let life: AbortController;
let address: string;
let isHidden: boolean;
let isBackgroundWell: boolean;
let readings: TalkroomReading[];
let stops: number;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-19T08:00+09:00') });
  life = new AbortController();
  address = ROOM;
  isHidden = false;
  isBackgroundWell = true;
  readings = [];
  stops = 0;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const answer = (message: unknown, _: unknown, respond: (answer: unknown) => void): true => {
    readings.push((message as { argument: TalkroomReading }).argument);
    respond(
      isBackgroundWell ? { ok: true, value: { events: 0 } } : { ok: false, code: 'unexpected' },
    );
    return true;
  };
  browser.runtime.onMessage.addListener(answer);
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const start = (look = lookAtTalkroom(document)): void =>
  reportPages({
    window: windowAt(() => address),
    look,
    signal: life.signal,
    stop: () => {
      stops += 1;
      life.abort();
    },
    isOver: () => false,
  });
const pass = (ms = BATCH_MS) => vi.advanceTimersByTimeAsync(ms);

function writeRow(text: string): void {
  const rows = document.querySelectorAll('.d-talkroomMessage');
  const last = rows[rows.length - 1];
  const row = last?.cloneNode(true) as HTMLElement;
  row.id = `js-talkroomMessage-${900000000 + rows.length}`;
  for (const body of row.querySelectorAll('.d-normalMessage')) body.textContent = text;
  last?.after(row);
}
const texts = (): string[][] => readings.map(({ messages }) => messages.map(({ text }) => text));

test('an opened talkroom is reported once, and a new message alone', async () => {
  showFixture('talkroom/delivered-with-limit');
  start();
  await pass();
  writeRow('承諾しました。');
  await pass();
  expect(texts()).toEqual([['よろしくお願いいたします。', '納品いたします。'], ['承諾しました。']]);
});

test('a burst of changes is one reading', async () => {
  showFixture('talkroom/delivered-with-limit');
  start();
  await pass();
  for (let count = 0; count < 5; count += 1) {
    writeRow(`${count}`);
    await pass(20);
  }
  await pass();
  expect(texts()[1]).toHaveLength(5);
  expect(readings).toHaveLength(2);
});

test('a change that says nothing new is not reported', async () => {
  showFixture('talkroom/delivered-with-limit');
  start();
  await pass();
  document.querySelector('main')?.classList.add('is-hovered');
  await pass();
  expect(readings).toHaveLength(1);
});

test('a room whose messages come late is reported when they are there', async () => {
  const { html } = showFixture('talkroom/delivered-with-limit');
  document.body.innerHTML = '<main></main>';
  start();
  await pass(2000);
  expect(readings).toEqual([]);
  document.body.innerHTML = html;
  await pass();
  expect(texts()).toEqual([['よろしくお願いいたします。', '納品いたします。']]);
});

test('a page that is not looked at is not read until the seller comes back', async () => {
  showFixture('talkroom/delivered-with-limit');
  isHidden = true;
  start();
  await pass(5000);
  expect(readings).toEqual([]);
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await pass();
  expect(readings).toHaveLength(1);
});

test('what the background did not take comes once more by itself, then with the next change', async () => {
  showFixture('talkroom/delivered-with-limit');
  isBackgroundWell = false;
  start();
  await pass(60_000);
  expect(readings).toHaveLength(2);
  isBackgroundWell = true;
  writeRow('承諾しました。');
  await pass();
  expect(texts().at(-1)).toEqual([
    'よろしくお願いいたします。',
    '納品いたします。',
    '承諾しました。',
  ]);
  await pass(60_000);
  expect(readings).toHaveLength(3);
});

test('while the address is already the next room’s, nothing of the old one is reported as its', async () => {
  showFixture('talkroom/delivered-with-limit');
  start();
  await pass();
  address = 'https://coconala.com/talkrooms/18000002';
  document.querySelector('main')?.classList.add('is-loading');
  await pass(1000);
  expect(readings).toHaveLength(1);
  showFixture('talkroom/conversation');
  await pass();
  expect(readings.map(({ roomId, rowCount }) => [roomId, rowCount])).toEqual([
    ['18000001', 2],
    ['18000002', 6],
  ]);
});

test('going back to the room before reports it again in full', async () => {
  showFixture('talkroom/delivered-with-limit');
  start();
  await pass();
  address = 'https://coconala.com/talkrooms/18000002';
  showFixture('talkroom/conversation');
  await pass();
  address = ROOM;
  showFixture('talkroom/delivered-with-limit');
  await pass();
  expect(readings.map(({ roomId, messages }) => [roomId, messages.length])).toEqual([
    ['18000001', 2],
    ['18000002', 6],
    ['18000001', 2],
  ]);
});

test('a talkroom of which nothing can be read is said aloud, not passed over', async () => {
  document.body.innerHTML = '<main><p>まったく別のつくり</p></main>';
  start();
  await pass(14_000);
  expect(readings).toEqual([]);
  await pass(2000);
  expect(readings).toMatchObject([
    { roomId: '18000001', step: { missing: 'step' }, sides: { missing: 'sides' }, messages: [] },
  ]);
});

test('a login page under the address of a room is no room', async () => {
  showFixture('plain/login');
  start();
  await pass(60_000);
  expect(readings).toEqual([]);
});

test('after an update of the extension the script stops for good', async () => {
  showFixture('talkroom/delivered-with-limit');
  const gone = vi
    .spyOn(browser.runtime, 'sendMessage')
    .mockRejectedValue(new Error('Extension context invalidated.'));
  start();
  await pass();
  expect(stops).toBe(1);
  gone.mockRestore();
  writeRow('承諾しました。');
  await pass(60_000);
  expect(readings).toEqual([]);
});

test('the order list is reported, and again only when it changes', async () => {
  address = showFixture('order-list/open').url;
  start(lookAtMypage(document));
  await pass();
  document.querySelector('main')?.classList.add('is-hovered');
  await pass();
  expect(readings).toHaveLength(1);
  document.querySelector('.d-transactionListProviderMain_item')?.remove();
  await pass();
  expect(readings).toHaveLength(2);
});
