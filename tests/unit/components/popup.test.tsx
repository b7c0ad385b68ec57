// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toIsoJapan } from '../../../utils/japan-time/calendar.ts';
import { NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { popupWith, ready, roomOf, wishes } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { paintAtOnce } from './paint.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(cleanup);

describe('what the popup says before there is a list', () => {
  test('before consent it shows the same button as the welcome page, with all text preselected', () => {
    const giveConsent = vi.fn(() => Promise.resolve());
    render(popupWith({ state: { kind: 'not-consented' }, wishes: { ...wishes, giveConsent } }));
    const full = document.querySelector<HTMLInputElement>('input[name="keep"][value="full"]');
    expect(full?.checked).toBe(true);
    const button = document.querySelector('[data-action="consent"]');
    if (button) fireEvent.click(button);
    expect(giveConsent).toHaveBeenCalledWith('full');
  });

  test('with nothing read yet it asks to open a talkroom', () => {
    render(popupWith({ state: ready() }));
    expect(document.body.textContent).toContain('まだ何も読み取っていません');
  });

  test('a store that could not be opened is said aloud, not shown as an empty list', () => {
    render(popupWith({ state: { kind: 'trouble', code: 'store-unavailable' } }));
    expect(screen.getByRole('alert').textContent).toContain('記録を開けませんでした');
    expect(document.body.textContent).not.toContain('まだ何も読み取っていません');
  });

  test('a store of a newer version asks for an update', () => {
    render(popupWith({ state: { kind: 'trouble', code: 'store-newer' } }));
    expect(screen.getByRole('alert').textContent).toContain('更新してください');
  });

  test('missing access to the site is asked for within the press itself', () => {
    const askForAccess = vi.fn(() => Promise.resolve(true));
    const props = { state: ready(samples.newSale(NOW)), isAccessMissing: true };
    render(popupWith({ ...props, wishes: { ...wishes, askForAccess } }));
    fireEvent.click(screen.getByRole('button', { name: 'アクセスを許可する' }));
    expect(askForAccess).toHaveBeenCalledOnce();
  });
});

describe('what every room carries', () => {
  test('a new sale shows the printed limit with its owner, basis, state and one moment', () => {
    const sale = samples.newSale(NOW);
    render(popupWith({ state: ready(sale) }));
    const room = roomOf('18000001');
    expect(room.dataset).toMatchObject({
      lane: 'reply',
      stage: 'open',
      turn: 'seller',
      health: 'ok',
    });
    expect(room.dataset.seen).toBe('2026-11-20T19:57:00+09:00');
    const duty = room.querySelector<HTMLElement>('[data-duty="first-contact"]');
    expect(duty?.dataset).toMatchObject({ owner: 'seller', basis: 'page', state: 'running' });
    expect(duty?.querySelectorAll('time[datetime]')).toHaveLength(1);
    expect(duty?.querySelector('time')?.dateTime).toBe('2026-11-21T03:00:00+09:00');
    expect(duty?.textContent).toContain('あと 7時間');
  });

  test('a deadline known only as an interval names its latest moment too', () => {
    const room = samples.delivered(NOW, 17000);
    render(popupWith({ state: ready(room) }));
    const due = room.row.duties.find(({ clock }) => clock === 'delivery-check')?.due;
    const duty = roomOf('18000005').querySelector<HTMLElement>('[data-duty="delivery-check"]');
    expect(due?.from).not.toBe(due?.until);
    expect(duty?.dataset.latest).toBe(toIsoJapan(due?.until ?? 0));
  });

  test('duties that are met appear only in the opened room, each with its reason', async () => {
    render(popupWith({ state: ready(samples.answeredBuyer(NOW)) }));
    const room = roomOf('18000009');
    expect(room.querySelector('[data-state="met"]')).toBeNull();
    const details = room.querySelector('details');
    if (details) details.open = true;
    await waitFor(() => expect(room.querySelector('[data-state="met"]')).not.toBeNull());
    for (const duty of room.querySelectorAll('[data-duty]')) {
      expect(duty.querySelectorAll('time[datetime]')).toHaveLength(1);
    }
    expect(room.textContent).toContain('に済みました');
  });

  test('the room of the tab is marked', () => {
    const here = { roomId: '18000001', hasForm: true };
    render(popupWith({ state: ready(samples.newSale(NOW)), here }));
    expect(roomOf('18000001').textContent).toContain('いま開いている部屋');
  });

  test.each([
    ['never opened', samples.neverOpened(NOW), 'まだ開いていません'],
    ['unreadable', samples.unreadable(NOW), '取引の段階'],
    ['not seen for four days', samples.notSeenLately(NOW), '前回の確認から 4日'],
  ])('a room that is %s says why it cannot be vouched for', (_, sample, words) => {
    render(popupWith({ state: ready(sample) }));
    const room = roomOf(sample.row.roomId);
    expect(room.dataset.lane).toBe('check');
    expect(room.textContent).toContain(words);
  });

  test('what could not be read is named in the line of health', () => {
    render(popupWith({ state: ready(samples.newSale(NOW), samples.unreadable(NOW)) }));
    const health = document.querySelector('.health')?.textContent;
    expect(health).toContain('最終確認 3分前');
    expect(health).toContain('取引の段階');
    expect(health).not.toContain('すべて読み取れています');
  });
});

describe('money on its way', () => {
  test('a sale with a known price carries it, and the totals add up', () => {
    const rooms = [samples.delivered(NOW, 17000), samples.delivered(NOW, 3000, '18000015')];
    render(popupWith({ state: ready(...rooms) }));
    const credit = roomOf('18000005').querySelector<HTMLElement>('[data-credit="expected"]');
    expect(credit?.dataset).toMatchObject({ gross: '17000', net: '13260' });
    expect(credit?.dataset.until).toMatch(/\+09:00$/);
    const total = (kind: string) =>
      document.querySelector<HTMLElement>(`[data-credit-total="${kind}"]`)?.dataset.amount;
    expect(total('gross')).toBe('20000');
    expect(total('net')).toBe('15600');
  });

  test('an unknown price is said, and left out of attributes and sums', () => {
    render(popupWith({ state: ready(samples.delivered(NOW, null)) }));
    const credit = roomOf('18000005').querySelector<HTMLElement>('[data-credit]');
    expect(credit?.hasAttribute('data-gross')).toBe(false);
    expect(credit?.hasAttribute('data-net')).toBe(false);
    expect(credit?.textContent).toContain('金額は未確認');
    expect(document.body.textContent).toContain('金額が未確認の取引が 1件');
  });
});
