import { afterEach, beforeEach, expect } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Taken before a test can put a fake clock in its place. */
const realSetImmediate = setImmediate;

const unhandled: unknown[] = [];
process.on('unhandledRejection', (reason) => {
  unhandled.push(reason);
});

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(async () => {
  // Node reports a rejection that nobody handles only after the current turn.
  await new Promise((resolve) => {
    realSetImmediate(resolve);
  });
  expect(unhandled.splice(0), 'rejections that nobody handled').toEqual([]);
});
