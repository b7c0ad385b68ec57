// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RoomRow } from '../../../utils/store/room-row.ts';
import { NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { popupWith, ready, roomOf } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { paintAtOnce } from './paint.ts';
import { speak } from './texts.ts';

const tab = (name: RegExp): HTMLElement => screen.getByRole('tab', { name });

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

describe('lanes', () => {
  const rooms = [samples.silentBuyer(NOW, 3), samples.delivered(NOW, 17000)];

  test('the first lane that holds a room is open', () => {
    render(popupWith({ state: ready(...rooms) }));
    expect(tab(/待つ 1/).getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').id).toBe('panel-wait');
  });

  test('arrow keys move from lane to lane and around the ends', () => {
    render(popupWith({ state: ready(...rooms) }));
    fireEvent.keyDown(tab(/待つ/), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tab(/入金待ち/));
    fireEvent.keyDown(tab(/入金待ち/), { key: 'End' });
    fireEvent.keyDown(tab(/要確認/), { key: 'ArrowRight' });
    expect(tab(/返す/).getAttribute('aria-selected')).toBe('true');
    expect(tab(/要確認/).tabIndex).toBe(-1);
  });

  test('an empty lane does not sound calm while another room needs a check', () => {
    render(popupWith({ state: ready(samples.unreadable(NOW), ...rooms) }));
    fireEvent.click(tab(/返す/));
    expect(screen.getByRole('tabpanel').textContent).toContain('要確認の部屋が 1件');
  });

  test('the order stays while the popup is open, and what changed is marked', () => {
    const first = samples.waitingBuyer(NOW, 10);
    const second = samples.waitingBuyer(NOW, 2, '18000012');
    const { rerender } = render(popupWith({ state: ready(second, first) }));
    const order = () =>
      [...document.querySelectorAll<HTMLElement>('[data-room]')].map((room) => room.dataset.room);
    expect(order()).toEqual(['18000002', '18000012']);
    const urgent: RoomRow = samples.waitingBuyer(NOW, 90, '18000012').row;
    const changed = { ...urgent, room: { ...urgent.room, messageCount: 7 } };
    rerender(popupWith({ state: { kind: 'ready', rows: [changed, first.row] } }));
    expect(order()).toEqual(['18000002', '18000012']);
    expect(roomOf('18000012').textContent).toContain('更新');
  });

  test('with 200 rooms a screenful is drawn at once and the rest in idle time', () => {
    const idle = drawInIdleTime();
    render(popupWith({ state: ready(...samples.manySamples(NOW, 200)) }));
    expect(document.querySelectorAll('[data-room]')).toHaveLength(5);
    // Each slice of idle time draws 24 more.
    for (let slice = 0; slice < 9; slice += 1) {
      void act(() => {
        idle.run();
      });
    }
    expect(document.querySelectorAll('[data-room]')).toHaveLength(200);
  });

  test('a notification opens the lane and the details of its room', () => {
    render(popupWith({ state: ready(...rooms), wantedRoomId: '18000005' }));
    expect(screen.getByRole('tabpanel').id).toBe('panel-credit');
    expect(roomOf('18000005').querySelector('details')?.open).toBe(true);
  });
});
