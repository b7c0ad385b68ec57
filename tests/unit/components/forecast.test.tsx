// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hideAmounts } from '../../../components/money/hidden-amounts.ts';
import { forecastOf } from '../../../utils/credit/forecast.ts';
import { NOW } from '../../support/readings.ts';
import { the } from './by-hand-steps.ts';
import { dashboardWith } from './dashboard-with.tsx';
import { drawInIdleTime } from './idle.ts';
import { credited, everyKind, ledgerOf, salesIn } from './money-ledger.ts';
import { all, openMoney, yenIn } from './open-money.tsx';
import { paintAtOnce } from './paint.ts';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  location.hash = '#money';
});
afterEach(async () => {
  cleanup();
  vi.restoreAllMocks();
  location.hash = '';
  await hideAmounts(false);
});

const amountsOf = (css: string): number[] => all(css).map(({ dataset }) => Number(dataset.amount));
const forecast = (rooms = everyKind()) =>
  forecastOf(
    salesIn(rooms).map(({ money }) => money),
    NOW,
  );

describe('the view of money', () => {
  test('has its own address, and the rooms come back with theirs', async () => {
    await openMoney();
    expect(the('nav [aria-current="page"]').textContent).toBe('お金');
    expect(document.querySelector('[data-room]')).toBeNull();
    location.hash = '#rooms';
    await waitFor(() => the('[data-room]'));
    expect(the('nav [aria-current="page"]').textContent).toBe('部屋');
  });

  test('says that nothing was seen where nothing was', async () => {
    await openMoney([]);
    expect(the('main').textContent).toContain('まだ何も読み取っていません');
  });

  test('a store that cannot be read is not taken for an empty one', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const readLedger = () => Promise.reject(new Error('no store'));
    render(dashboardWith({ state: { kind: 'ready', rows: [] }, readLedger }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(document.querySelector('[data-bar]')).toBeNull();
  });
});

test('what is counted while the view is open stands in it at once', async () => {
  const before = ledgerOf([samples.delivered(NOW, 17_000, '18000021')]);
  const after = ledgerOf([credited('18000021', 3, 13_000)]);
  let stored = before;
  const readLedger = () => Promise.resolve(stored);
  const drawn = ({ rows }: typeof before) =>
    dashboardWith({ state: { kind: 'ready', rows }, readLedger });
  const view = render(drawn(before));
  await waitFor(() => expect(amountsOf('[data-bar]')).toContain(13_260));
  stored = after;
  view.rerender(drawn(after));
  await waitFor(() => expect(amountsOf('[data-bar]')).toContain(13_000));
  expect(amountsOf('[data-bar]')).not.toContain(13_260);
});

describe('the forecast', () => {
  test('shows in each bar what its pay-day brings, to the yen', async () => {
    await openMoney();
    const { bars, later } = forecast();
    const expected = [...bars, later].map(({ latest }) => latest.netJpy);
    expect(expected.some((amountJpy) => amountJpy > 0)).toBe(true);
    expect(amountsOf('[data-bar]')).toEqual(expected);
    const spoken = all('[data-bar]').map((bar) => bar.getAttribute('aria-label') ?? '');
    expect(spoken.map((words) => yenIn(words) || 0)).toEqual(expected);
    expect(spoken.map((words) => words.split(' ')[0]).slice(0, 2)).toEqual([
      '11/20(金)',
      '12/7(月)',
    ]);
    expect(spoken.join()).toContain('確認待ち ¥13,260 以上');
  });

  test('has a table with the same numbers, and with those that are in no bar', async () => {
    await openMoney();
    const lines = all('[data-forecast-line]').map(({ dataset }) => [
      dataset.forecastLine ?? '',
      Number(dataset.amount),
    ]);
    const ofBars = all('[data-bar]').map(({ dataset }) => [dataset.bar, Number(dataset.amount)]);
    expect(lines.slice(0, ofBars.length)).toEqual(ofBars);
    const { unknown, total } = forecast();
    const undated = [...unknown].map(([why, { netJpy }]) => [why, netJpy]);
    expect(lines.slice(ofBars.length)).toEqual([...undated, ['total', total.netJpy]]);
    expect(undated.map(([why]) => why)).toEqual(
      expect.arrayContaining(['not-delivered', 'unknown', 'request-over']),
    );
  });

  test('adds up: the lines of every state and of every pay-day come to the total', async () => {
    await openMoney();
    const lines = all('tbody [data-forecast-line]');
    const sums = lines.map((line) => yenIn(line.querySelector('.figure-main')?.textContent ?? ''));
    const total = yenIn(the('[data-forecast-line="total"] .figure-main').textContent);
    expect(sums.reduce((sum, each) => sum + (each || 0), 0)).toBe(total);
    for (const line of lines) {
      const states = [...line.querySelectorAll<HTMLElement>('[data-state]')];
      const ofStates = states.map(({ textContent }) => yenIn(textContent) || 0);
      expect(ofStates.reduce((sum, each) => sum + each, 0)).toBe(Number(line.dataset.amount));
    }
  });

  test('names what is expected on a day without what has none', async () => {
    await openMoney();
    const { bars, later } = forecast();
    const dated = [...bars, later].reduce((sum, { latest }) => sum + latest.netJpy, 0);
    expect(the('[data-forecast="dated"]').textContent).toBe(`¥${dated.toLocaleString('ja-JP')}`);
    expect(dated).toBeLessThan(forecast().total.netJpy);
  });

  test('draws each bar as high as its share of the highest', async () => {
    await openMoney();
    const amounts = amountsOf('[data-bar]');
    const heights = all('[data-bar]').map((bar) =>
      [...bar.querySelectorAll<HTMLElement>('.money-mark')]
        .map(({ style }) => Number.parseFloat(style.height))
        .reduce((sum, each) => sum + each, 0),
    );
    const most = Math.max(...amounts);
    heights.forEach((height, index) => {
      expect(height).toBeCloseTo(((amounts[index] ?? 0) / most) * 100);
    });
    expect(Math.max(...heights)).toBeCloseTo(100);
  });

  test('is walked through with the arrow keys, and a press opens the sales of a bar', async () => {
    await openMoney();
    const [first, second] = all('[data-bar]');
    first?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(second);
    expect(second?.tabIndex).toBe(0);
    expect(first?.tabIndex).toBe(-1);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
    expect(document.activeElement).toBe(all('[data-bar]').at(-1));
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' });
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
    fireEvent.click(document.activeElement ?? document.body);
    const shown = all('[data-sale]').map(({ dataset }) => dataset.sale);
    expect(shown).toEqual(forecast().bars[1]?.latest.roomIds);
    expect(shown).not.toEqual([]);
  });

  test('200 sales on their way stand in as many bars as one', async () => {
    const rooms = Array.from({ length: 200 }, (_, index) =>
      samples.delivered(NOW, 1000 + index, String(19_000_001 + index)),
    );
    await openMoney(rooms);
    expect(all('[data-bar]')).toHaveLength(7);
    const total = amountsOf('[data-bar]').reduce((sum, each) => sum + each, 0);
    expect(total).toBe(forecast(rooms).total.netJpy);
  });
});

test('the key h takes every amount off the screen, also from what is read aloud', async () => {
  await openMoney();
  expect(document.body.outerHTML).toContain('¥13,260');
  fireEvent.keyDown(document.body, { key: 'h' });
  await waitFor(() => expect(the('[data-bar] .pay-bar-amount').textContent).toMatch(/¥•••/));
  expect(document.body.textContent).not.toMatch(/¥\d/);
  const labels = all('[aria-label]').map((element) => element.getAttribute('aria-label'));
  expect(labels.join()).not.toMatch(/¥\d/);
});
