// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  areAmountsHidden,
  hideAmounts,
  readHiddenAmounts,
  watchHiddenAmounts,
} from '../../../components/money/hidden-amounts.ts';
import { browser } from '../../../utils/browser.ts';
import { NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import { popupWith, ready } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(async () => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  Element.prototype.scrollIntoView = vi.fn();
  await hideAmounts(false);
});
afterEach(async () => {
  cleanup();
  await hideAmounts(false);
});

async function openPopup(): Promise<void> {
  render(popupWith({ state: ready(samples.delivered(NOW, 17_000)) }));
  await waitFor(() => expect(document.querySelector('.pending')).not.toBeNull());
}

const press = (init: KeyboardEventInit, target: Element = document.body): boolean =>
  fireEvent.keyDown(target, init);

/** All that is read or heard; attributes for scripts aside. */
function saidOnScreen(): string {
  const heard = [...document.querySelectorAll('[aria-label], [title]')].map(
    (element) =>
      `${element.getAttribute('aria-label') ?? ''}${element.getAttribute('title') ?? ''}`,
  );
  return [document.body.textContent, ...heard].join();
}

const AMOUNT = /¥[\d,]+/g;
const amounts = (): number => saidOnScreen().match(AMOUNT)?.length ?? 0;

test('one key takes every amount from the screen, and brings it back', async () => {
  await openPopup();
  const before = amounts();
  expect(before).toBeGreaterThan(3);
  press({ key: 'h' });
  await waitFor(() => expect(amounts()).toBe(0));
  expect(saidOnScreen().match(/¥•••/g)).toHaveLength(before);
  expect(saidOnScreen()).not.toContain('13,260');
  expect(document.documentElement.classList).toContain('amounts-hidden');
  press({ key: 'h' });
  await waitFor(() => expect(amounts()).toBe(before));
  expect(document.documentElement.classList).not.toContain('amounts-hidden');
});

test('the button does the same and says which way', async () => {
  await openPopup();
  fireEvent.click(screen.getByRole('button', { name: '金額を隠す(h)' }));
  await waitFor(() => expect(amounts()).toBe(0));
  fireEvent.click(screen.getByRole('button', { name: '金額を表示(h)' }));
  await waitFor(() => expect(amounts()).toBeGreaterThan(3));
});

test.each([
  ['with Control', { key: 'h', ctrlKey: true }],
  ['with Command', { key: 'h', metaKey: true }],
  ['of a held key', { key: 'h', repeat: true }],
  ['within an input method', { key: 'h', isComposing: true }],
  ['another letter', { key: 'j' }],
])('a key that is meant otherwise changes nothing: %s', async (_, init) => {
  await openPopup();
  press(init);
  expect(areAmountsHidden()).toBe(false);
});

test.each(['input', 'textarea', 'select'])('who types in a field writes an h: %s', (name) => {
  render(popupWith({ state: ready(samples.delivered(NOW, 17_000)) }));
  const field = document.body.appendChild(document.createElement(name));
  press({ key: 'h' }, field);
  expect(areAmountsHidden()).toBe(false);
  field.remove();
});

test('it is remembered until she switches it back, and every open page follows', async () => {
  await openPopup();
  press({ key: 'h' });
  await waitFor(async () =>
    expect((await browser.storage.local.get('hidden-amounts'))['hidden-amounts']).toBe(true),
  );
  const end = new AbortController();
  watchHiddenAmounts(end.signal);
  await act(() => browser.storage.local.set({ 'hidden-amounts': false }));
  expect(amounts()).toBeGreaterThan(3);
  end.abort();
  await browser.storage.local.set({ 'hidden-amounts': true });
  expect(areAmountsHidden()).toBe(false);
  await readHiddenAmounts();
  expect(areAmountsHidden()).toBe(true);
});
