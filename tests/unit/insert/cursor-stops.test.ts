// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { followStops } from '../../../utils/insert/cursor-stops.ts';
import { windowAt } from '../site/window-at.ts';

const room = windowAt(() => 'https://coconala.com/talkrooms/18000001');
/** Stops at the three ends of words. */
const TEXT = '日時:\n場所:\n持ち物:';
const STOPS = [3, 7, 12];

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<div class="d-messageForm"><textarea></textarea></div><input>';
  box().value = TEXT;
  putCaret(3);
  followStops(STOPS, { window: room, signal: life.signal });
});
afterEach(() => life.abort());

const box = (): HTMLTextAreaElement => {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
};
function putCaret(at: number): void {
  box().focus();
  box().setSelectionRange(at, at);
}
const caret = (): number => box().selectionEnd;

function type(words: string): void {
  box().setRangeText(words, box().selectionStart, box().selectionEnd, 'end');
  box().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}

/** @returns whether the key was left to the browser */
const press = (key: string, how: KeyboardEventInit = {}, target: Element = box()): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key, ...how }),
  );

test('Tab leads to the next place and, behind the last, out of the box', () => {
  expect([press('Tab'), caret()]).toEqual([false, 7]);
  expect([press('Tab'), caret()]).toEqual([false, 12]);
  expect([press('Tab'), caret()]).toEqual([true, 12]);
  putCaret(3);
  expect(press('Tab')).toBe(true);
});

test('Shift+Tab leads back and, before the first, out of the box', () => {
  press('Tab');
  expect([press('Tab', { shiftKey: true }), caret()]).toEqual([false, 3]);
  expect(press('Tab', { shiftKey: true })).toBe(true);
});

test('the places move along with what is filled in', () => {
  type('11月24日');
  press('Tab');
  type('駅前');
  press('Tab');
  type('印鑑');
  expect(box().value).toBe('日時:11月24日\n場所:駅前\n持ち物:印鑑');
  press('Tab', { shiftKey: true });
  expect(box().value.slice(0, caret())).toBe('日時:11月24日\n場所:駅前');
});

test('a place that was deleted is passed over', () => {
  box().setSelectionRange(4, 11);
  type('');
  box().setSelectionRange(0, 0);
  press('Tab');
  expect(caret()).toBe(3);
  press('Tab');
  expect(box().value.slice(0, caret())).toBe('日時:\n:');
});

test('Escape gives the keys back', () => {
  press('Escape');
  expect([press('Tab'), caret()]).toEqual([true, 3]);
});

test.each([
  ['while an input method is composing', () => press('Tab', { isComposing: true })],
  ['with Ctrl, which changes tabs', () => press('Tab', { ctrlKey: true })],
  ['in another field', () => press('Tab', {}, document.querySelector('input') ?? document.body)],
])('Tab is left alone %s', (_, pressTab) => {
  expect(pressTab()).toBe(true);
  expect(caret()).toBe(3);
});

test('what was taken back has no places', () => {
  box().value = '';
  box().dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }));
  expect(press('Tab')).toBe(true);
});

test('a text that the page has put in by itself has no places', () => {
  box().value = `${TEXT}!`;
  expect(press('Tab')).toBe(true);
});

test('places end with the insertion that had them', () => {
  life.abort();
  expect(press('Tab')).toBe(true);
});

test('one place alone is where the caret stands, and takes no key', () => {
  life.abort();
  followStops([3], { window: room, signal: new AbortController().signal });
  putCaret(0);
  expect(press('Tab')).toBe(true);
});
