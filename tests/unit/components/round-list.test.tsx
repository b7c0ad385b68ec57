// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/preact';
import { run } from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY, HOUR, NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import { popupWith, ready } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

const panel = (): HTMLElement | null => document.querySelector<HTMLElement>('#panel-check');
const looks = (): HTMLElement[] => [
  ...(panel()?.querySelectorAll<HTMLElement>('[data-look]') ?? []),
];
const hrefOf = (look: HTMLElement | undefined): string | null | undefined =>
  look?.querySelector('a')?.getAttribute('href');

test('a room whose worst case is near is named with its reason, its time and a plain link', () => {
  const room = samples.waitingBuyer(NOW - 60 * HOUR, 2);
  render(popupWith({ state: ready(room) }));
  expect(looks()).toHaveLength(1);
  const [look] = looks();
  expect(hrefOf(look)).toBe('https://coconala.com/talkrooms/18000002');
  // Last seen on 11/18 at 7:57: four days later, and a day before that.
  expect(look?.querySelector('time')?.dateTime).toBe('2026-11-21T07:57:00+09:00');
  expect(look?.textContent).toContain('11/21(土) 7:57 までに確認');
  expect(look?.textContent).toContain('返信の期限は 11/22(日) 7:57');
});

test('it stands above the rooms, those that wait longest first, and says what could have happened', () => {
  const rooms = [
    samples.delivered(NOW - 55 * HOUR, 17000),
    samples.notSeenLately(NOW),
    samples.neverOpened(NOW),
    samples.silentBuyer(NOW, 3),
  ];
  render(popupWith({ state: ready(...rooms) }));
  expect(looks().map(({ dataset }) => dataset.look)).toEqual([
    'buyer-may-have-written',
    'never-opened',
    'may-be-returned',
  ]);
  expect(looks()[0]?.textContent).toContain('できるだけ早く確認');
  expect(looks()[2]?.textContent).toContain('差し戻されていたら');
  expect(panel()?.firstElementChild?.className).toBe('round');
});

test('rooms that were seen lately and rooms that rest are not in it', () => {
  render(popupWith({ state: ready(samples.newSale(NOW), samples.silentBuyer(NOW, 3)) }));
  expect(panel()?.querySelector('.round')).toBeNull();
});

test('while only the first rooms of each lane are known, nothing is said of all', () => {
  const { row } = samples.notSeenLately(NOW);
  const counts = { reply: 0, wait: 0, credit: 0, check: 9, done: 0 };
  render(popupWith({ state: { kind: 'ready', rows: [row], counts } }));
  expect(looks()).toEqual([]);
});

test('a long round is told by its number, and the rest comes up later', () => {
  const rooms = Array.from({ length: 11 }, (_, index) =>
    samples.notSeenLately(NOW - index * DAY, String(18000030 + index)),
  );
  render(popupWith({ state: ready(...rooms) }));
  expect(looks()).toHaveLength(8);
  expect(hrefOf(looks()[0])).toContain('18000040');
  expect(panel()?.querySelector('.round')?.textContent).toContain('ほかに 3件');
});

test('it reads well with a screen reader, in English too', async () => {
  speak('en');
  render(popupWith({ state: ready(samples.notSeenLately(NOW)) }));
  expect(screen.getByRole('heading', { name: 'Rooms to look at' })).toBeTruthy();
  const { violations } = await run(panel() ?? document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
