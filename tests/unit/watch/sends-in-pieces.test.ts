// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageReading } from '../../../utils/site/reading.ts';
import type { Taken } from '../../../utils/watch/look.ts';
import { piecesOf } from '../../../utils/watch/pieces-of.ts';
import { createSender } from '../../../utils/watch/sender.ts';
import { HOUR, message, NOW, talkroom } from '../../support/readings.ts';

const COUNT = 1000;
const reading = talkroom({
  messages: Array.from({ length: COUNT }, (_, index) =>
    message({ siteId: 5000 + index, sentAt: NOW - (COUNT - index) * HOUR }),
  ),
});

let life: AbortController;
let isHidden: boolean;
let takes: Taken[];
let onTake: () => void;
let sent: PageReading[];
let refused: Set<number>;
let confirmed: number;
let request: () => void;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  life = new AbortController();
  isHidden = false;
  sent = [];
  onTake = () => undefined;
  refused = new Set();
  confirmed = 0;
  request = createSender({
    window,
    signal: life.signal,
    take: () => {
      onTake();
      return takes.shift() ?? 'nothing';
    },
    split: (taken) => piecesOf(taken),
    send: (piece) => {
      sent.push(piece);
      return refused.has(sent.length) ? Promise.reject(new Error('busy')) : Promise.resolve();
    },
    onTrouble: () => undefined,
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const whole = (): Taken => ({ reading, confirm: () => (confirmed += 1) });
const pass = (ms = 100) => vi.advanceTimersByTimeAsync(ms);
const idsSent = (): Set<number | null> =>
  new Set(
    sent.flatMap((piece) =>
      piece.kind === 'talkroom' ? piece.messages.map(({ siteId }) => siteId) : [],
    ),
  );

test('a long reading arrives in several short ones and counts as arrived after the last', async () => {
  takes = [whole()];
  request();
  await pass();
  expect([sent.length, confirmed, idsSent().size]).toEqual([3, 1, COUNT]);
  const longest = sent.map((piece) => (piece.kind === 'talkroom' ? piece.messages.length : 0));
  expect(Math.max(...longest)).toBeLessThanOrEqual(401);
});

test('when one piece does not arrive, all of the room comes again', async () => {
  takes = [whole(), whole()];
  refused.add(2);
  request();
  await pass(0);
  expect([sent.length, confirmed]).toEqual([2, 0]);
  await pass(5000);
  expect([sent.length, confirmed]).toEqual([5, 1]);
});

test('a page that the seller leaves in the middle is read on when she comes back', async () => {
  takes = ['more', 'more', whole()];
  request();
  isHidden = true;
  await pass(60_000);
  expect([takes.length, sent]).toEqual([2, []]);
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await pass();
  expect([takes.length, confirmed]).toEqual([0, 1]);
});

test('between two slices the page gets its turn', async () => {
  takes = ['more', 'more', whole()];
  const order: string[] = [];
  onTake = () => {
    order.push('slice');
    setTimeout(() => order.push('page'));
  };
  request();
  await pass();
  expect(order.slice(0, 5)).toEqual(['slice', 'page', 'slice', 'page', 'slice']);
});

test('after the end of the script nothing is read on', async () => {
  takes = ['more', whole()];
  request();
  life.abort();
  await pass(1000);
  expect(sent).toEqual([]);
});
