// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_ALARMS } from '../../../utils/preferences/preferences.ts';
import { NOW } from '../../support/readings.ts';
import * as options from './options-with.tsx';
import { speak } from './texts.ts';

const { field, find, openOptions, press, problemOf, section, type } = options;

beforeEach(() => speak());
afterEach(cleanup);

describe('notifications', () => {
  test('are quiet at night after two presses', async () => {
    const { saved } = openOptions();
    fireEvent.click(field('isQuiet'));
    type('quietFrom', '01:00');
    press('quiet-preset');
    press('save-alarms');
    await options.untilSaved('alarms');
    expect(saved[0]?.alarms).toEqual({ ...DEFAULT_ALARMS, quiet: { from: 1380, until: 420 } });
  });

  test('have everything else that can be set', async () => {
    const { saved } = openOptions();
    for (const name of ['hasMorning', 'hasEvening', 'checksTonight', 'showsBuyer']) {
      fireEvent.click(field(name));
    }
    type('morning', '07:30');
    type('tonightAt', '23:30');
    type('everyMinutes', '30');
    type('atMost', '3');
    press('save-alarms');
    await options.untilSaved('alarms');
    expect(saved[0]?.alarms).toEqual({
      quiet: null,
      repeat: { everyMinutes: 30, atMost: 3 },
      morning: 450,
      evening: 1260,
      tonight: { at: 1410, backAt: 540 },
      showsBuyer: true,
    });
  });

  test.each([
    ['everyMinutes', '5', '10〜1440'],
    ['atMost', '1.5', '1〜5'],
    ['atMost', '', '1〜5'],
  ])('are refused in words with %s “%s”', (name, text, words) => {
    const { saved } = openOptions();
    type(name, text);
    press('save-alarms');
    expect(problemOf(field(name))).toContain(words);
    expect(saved).toEqual([]);
    // Switched off it does not matter.
    fireEvent.click(field('repeats'));
    press('save-alarms');
    expect(saved[0]?.alarms.repeat).toBeNull();
  });

  test('cannot be quiet from an hour to the same hour', () => {
    const { saved } = openOptions();
    fireEvent.click(field('isQuiet'));
    type('quietUntil', '23:00');
    press('save-alarms');
    expect(problemOf(field('quietUntil'))).toBe('2つの時刻を別にしてください。');
    expect(saved).toEqual([]);
  });

  test('show no name unless she wants it, and say why', () => {
    openOptions();
    expect(field('showsBuyer').checked).toBe(false);
    expect(field('showsBuyer').closest('label')?.textContent).toContain('ほかの人に見える');
  });

  test.each([
    [true, '通知を出しました'],
    [false, '通知を出せませんでした'],
  ])('can be tried: taken by the browser %s', async (isShown, words) => {
    openOptions({ test: () => Promise.resolve(isShown) });
    press('test-notification');
    expect((await screen.findByText(new RegExp(words))).closest('[role="status"]')).not.toBeNull();
  });

  test('that were shown can be looked up, the newest first, ten at a time', () => {
    const log = Array.from({ length: 12 }, (_, index) => ({
      id: 12 - index,
      at: NOW - index * 60_000,
      kind: 'duty' as const,
      title: `最初の返信 ${index}`,
      message: 'ロゴ制作',
      roomIds: ['18000001'],
      isLate: index === 1,
      hasFailed: index === 2,
    }));
    openOptions({ log });
    const rows = () =>
      [...document.querySelectorAll('[data-log] li')].map((row) => row.textContent);
    expect(rows()).toHaveLength(10);
    expect(rows()[0]).toContain('最初の返信 0');
    expect(rows()[1]).toContain('遅れて通知');
    expect(rows()[2]).toContain('表示できませんでした');
    press('show-log');
    expect(rows()).toHaveLength(12);
  });
});

test('what another page saves shows, but never takes what she is typing', async () => {
  const { saved } = openOptions({ answer: () => Promise.resolve({ rooms: 0 }) });
  type('own-reply/length', '5');
  fireEvent.click(field('hasMorning'));
  press('save-alarms');
  await options.untilSaved('alarms');
  expect(field('own-reply/length').value).toBe('5');
  expect(saved[0]?.changes).toEqual([]);
  expect(find('.save-bar', section('rules')).hasAttribute('data-changed')).toBe(true);
  expect(find('.save-bar', section('alarms')).hasAttribute('data-changed')).toBe(false);
});
