import { expect, test } from 'vitest';
import { scriptWorkIn } from '../../bench/script-work.ts';
import type { TraceEvent } from '../../bench/script-work.ts';

const FILE = 'chrome-extension://abc/content-scripts/talkroom.js';
const OUR_WORLD = 5;

/** An event of the page's thread, in milliseconds. */
const event = (
  name: string,
  from: number,
  until: number,
  args: TraceEvent['args'] = {},
): TraceEvent => ({
  ...{ name, ph: 'X', pid: 1, tid: 1, args },
  ts: from * 1000,
  dur: (until - from) * 1000,
});
const task = (from: number, until: number) => event('ThreadControllerImpl::RunTask', from, until);
const microtasks = (from: number, until: number) =>
  event('BlinkScheduler_PerformMicrotaskCheckpoint', from, until);
const ours = (from: number, until: number) =>
  event('v8.callFunction', from, until, { worldId: OUR_WORLD });
const pages = (from: number, until: number) => event('v8.callFunction', from, until);
const evaluation = [
  event('EvaluateScript', 0, 3, { data: { url: FILE } }),
  event('v8.run', 1, 3, { fileName: FILE, worldId: OUR_WORLD }),
];

test('evaluation, calls and what promises go on with count, the page’s own calls do not', () => {
  const work = scriptWorkIn([
    ...[task(0, 20), ...evaluation, pages(5, 15), ours(15, 20)],
    ...[microtasks(20, 30), pages(22, 26)],
  ]);
  expect(work.totalMs).toBe(3 + 5 + 10 - 4);
});

test('a task and the microtasks after it are one hold-up, two tasks are two', () => {
  const work = scriptWorkIn([
    ...[task(0, 5), ...evaluation, task(10, 20), ours(10, 20), microtasks(20, 24)],
    ...[task(30, 36), ours(30, 36)],
  ]);
  expect(work.longestMs).toBe(14);
});

test('time in which the thread did not run is nobody’s', () => {
  const call = { ...ours(10, 20), tdur: 2000 };
  expect(scriptWorkIn([task(0, 5), ...evaluation, task(10, 20), call]).totalMs).toBe(5);
});

test('a page without our scripts is no measurement', () => {
  expect(() => scriptWorkIn([task(0, 5), pages(0, 5)])).toThrow('did not run');
});
