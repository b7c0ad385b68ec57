// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Duty } from '../../../utils/deadlines/duty.ts';
import { DAY, NOW } from '../../support/readings.ts';
import { dashboardWith } from './dashboard-with.tsx';
import { drawInIdleTime } from './idle.ts';
import * as samples from './sample-rows.ts';
import { paintAtOnce } from './paint.ts';
import { speak } from './texts.ts';

const book = [
  samples.newSale(NOW),
  samples.answeredBuyer(NOW),
  samples.delivered(NOW, 17000),
  samples.unreadable(NOW),
];

function openDashboard(
  rooms: samples.Sample[] = book,
  part: Parameters<typeof dashboardWith>[0] = {},
) {
  const readEvents = (roomId: string) =>
    Promise.resolve(rooms.find(({ row }) => row.roomId === roomId)?.events ?? []);
  const state = { kind: 'ready' as const, rows: rooms.map(({ row }) => row) };
  return render(dashboardWith({ state, readEvents, ...part }));
}

const order = () =>
  [...document.querySelectorAll<HTMLElement>('[data-room]')].map((room) => room.dataset.room);
const lineOf = (roomId: string): HTMLElement => {
  const line = document.querySelector<HTMLElement>(`#row-${roomId}`);
  if (!line) throw new Error(`room ${roomId} is not in the list`);
  return line;
};

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  URL.createObjectURL = vi.fn(() => 'blob:file');
  URL.revokeObjectURL = vi.fn();
});
afterEach(cleanup);

describe('the list of rooms', () => {
  test('every room is one element with the attributes that scripts rely on', () => {
    openDashboard();
    expect(order()).toHaveLength(4);
    const room = document.querySelector<HTMLElement>('[data-room="18000005"]');
    expect(room?.dataset).toMatchObject({ lane: 'credit', stage: 'delivered', turn: 'buyer' });
    expect(room?.querySelectorAll('[data-credit="expected"]')).toHaveLength(1);
    for (const duty of document.querySelectorAll('[data-duty]')) {
      expect(duty.querySelectorAll('time[datetime]')).toHaveLength(1);
    }
  });

  test('a press on a column sorts by it, a second press the other way round', () => {
    openDashboard();
    const titles = () =>
      [...document.querySelectorAll('[data-room] th')].map((cell) => cell.firstChild?.textContent);
    const before = titles();
    const column = screen.getByRole('button', { name: /^部屋/ });
    fireEvent.click(column);
    const ascending = titles();
    fireEvent.click(column);
    expect(titles()).toEqual([...ascending].reverse());
    expect(ascending).not.toEqual(before);
    expect(column.closest('th')?.getAttribute('aria-sort')).toBe('descending');
  });

  test('a lane can be looked at alone', () => {
    openDashboard();
    fireEvent.click(screen.getByRole('button', { name: '要確認 1' }));
    expect(order()).toEqual(['18000007']);
  });

  test('arrow keys choose the next room, which opens with its met duties and its timeline', async () => {
    openDashboard([samples.answeredBuyer(NOW), samples.newSale(NOW)]);
    const [, second = ''] = order();
    lineOf(order()[0] ?? '').focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(lineOf(second));
    expect(lineOf(second).getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(lineOf(second), { key: 'Home' });
    fireEvent.click(lineOf('18000009'));
    expect(document.querySelector('[data-room="18000009"] [data-state="met"]')).not.toBeNull();
    await waitFor(() => expect(document.querySelector('[data-event="message"]')).not.toBeNull());
  });
});

test('the popup’s link opens the dashboard with its room at the right', () => {
  openDashboard(book, { wantedRoomId: '18000005' });
  expect(lineOf('18000005').getAttribute('aria-selected')).toBe('true');
  expect(screen.getByRole('heading', { name: '期限と理由' })).toBeTruthy();
});

test('a rating whose time is over calls for nothing in the list, but is there to be looked up', () => {
  const { row, events } = samples.answeredBuyer(NOW);
  const at = { from: NOW - 20 * DAY, until: NOW - 20 * DAY };
  const due = { from: NOW - 10 * DAY, until: NOW - 6 * DAY };
  const [first] = row.duties;
  if (!first) throw new Error('a room without a deadline');
  const review: Duty = {
    ...first,
    ...{ clock: 'review', owner: 'seller', basis: 'rule' },
    ...{ startedAt: at, due, ended: null, paused: null },
  };
  const rooms = [{ row: { ...row, duties: [...row.duties, review] }, events }];
  const shown = () => document.querySelector<HTMLElement>('[data-room] [data-duty="review"]');
  openDashboard(rooms);
  expect(shown()).toBeNull();
  fireEvent.click(lineOf('18000009'));
  expect(shown()?.dataset.state).toBe('expired');
  expect(shown()?.className).toContain('tone-calm');
});

describe('the timeline', () => {
  test('tells who wrote, when it happened and when it was first seen', async () => {
    openDashboard();
    fireEvent.click(lineOf('18000009'));
    await waitFor(() => expect(document.querySelector('[data-event="message"]')).not.toBeNull());
    const [newest] = document.querySelectorAll<HTMLElement>('[data-event="message"]');
    expect(newest?.dataset.by).toBe('seller');
    expect(newest?.textContent).toContain('2026 11/20(金) 16:00');
    expect(newest?.textContent).toContain('11/20(金) 19:57 に確認');
  });
});

describe('the data section', () => {
  test('one press writes the file and hands it to the browser', async () => {
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(`${this.download} ${this.href}`);
    });
    openDashboard();
    const button = screen.getByRole('button', { name: 'JSONで書き出す' });
    expect(button.dataset.action).toBe('export-json');
    fireEvent.click(button);
    await waitFor(() => expect(saved).toEqual(['talkroom-banto-2026-11-20.json blob:file']));
  });

  test('a file that could not be written is said aloud', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    openDashboard(book, { writeExport: () => Promise.reject(new Error('no store')) });
    fireEvent.click(screen.getByRole('button', { name: 'JSONで書き出す' }));
    expect((await screen.findByRole('alert')).textContent).toContain('書き出し');
  });

  test('says what is kept', () => {
    openDashboard();
    const data = within(screen.getByRole('region', { name: 'データ' }));
    expect(data.getByText(/残している内容: すべての文面/)).toBeTruthy();
  });
});

test('a store that could not be opened is said aloud', () => {
  render(dashboardWith({ state: { kind: 'trouble', code: 'store-newer' } }));
  expect(screen.getByRole('alert').textContent).toContain('新しい版の記録');
  expect(document.querySelector('[data-action="export-json"]')).toBeNull();
});
