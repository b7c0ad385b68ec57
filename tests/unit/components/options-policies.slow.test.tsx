// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Policy } from '../../../utils/deadlines/policy.ts';
import { NOW } from '../../support/readings.ts';
import * as options from './options-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

const { choose, field, find, openOptions, press, problemOf, section, type } = options;

beforeEach(() => speak());
afterEach(cleanup);

const policy = (id: string, service: string | null = null): Policy => ({
  id,
  name: `目安${id}`,
  when: { service, tag: null, stage: null, roomId: null },
  targets: {},
});
const item = (id: string): HTMLElement => find(`[data-policy="${id}"]`);
const order = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>('[data-policy]')].map(
    ({ dataset }) => dataset['policy'],
  );
const newest = (): string => order().at(-1) ?? '';
const rooms = [samples.waitingBuyer(NOW, 3), samples.silentBuyer(NOW, 4), samples.newSale(NOW)];
const threePolicies = ['a', 'b', 'c'].map((id) => policy(id, id));

describe('a policy', () => {
  test('is made from nothing: a name, a service, three hours to answer', async () => {
    const { saved } = openOptions({ rooms, answer: () => Promise.resolve({ rooms: 1 }) });
    fireEvent.click(find('[data-preset="preset_blank"]'));
    const id = newest();
    expect(document.activeElement).toBe(field(`${id}/name`));
    type(`${id}/name`, '名刺は早く');
    type(`${id}/service`, '名刺');
    choose(`${id}/own-reply-kind`, 'set');
    type(`${id}/own-reply`, '3');
    choose(`${id}/own-nudge-kind`, 'off');
    expect(item(id).textContent).toContain('いま当てはまる部屋: 1件');
    press('save-policies');
    await options.untilSaved('policies');
    expect(options.answerOf('policies')).toBe('保存しました。期限が変わった部屋: 1件');
    expect(saved[0]?.policies).toEqual([
      {
        id,
        name: '名刺は早く',
        when: { service: '名刺', tag: null, stage: null, roomId: null },
        targets: { 'own-reply': { length: { hours: 3 }, counts: 'calendar' }, 'own-nudge': 'off' },
      },
    ]);
  });

  test('can count working time, and can be for a tag, a stage or one room', async () => {
    const { saved } = openOptions({ preferences: { policies: [policy('a')] } });
    choose('a/own-notice-kind', 'set');
    type('a/own-notice', '５');
    choose('a/own-notice-unit', 'days');
    choose('a/own-notice-counts', 'working');
    type('a/tag', ' 急ぎ ');
    type('a/roomId', '18000002');
    choose('a/stage', 'open');
    press('save-policies');
    await options.untilSaved('policies');
    const [read] = saved[0]?.policies ?? [];
    expect(read?.when).toEqual({ service: null, tag: '急ぎ', stage: 'open', roomId: '18000002' });
    expect(read?.targets).toEqual({ 'own-notice': { length: { days: 5 }, counts: 'working' } });
  });

  test('of a kind of seller is a place to start from', () => {
    openOptions();
    fireEvent.click(find('[data-preset="preset_reading"]'));
    const id = newest();
    expect(field(`${id}/service`).value).toBe('占い');
    expect(field(`${id}/own-reply`).value).toBe('3');
    type(`${id}/own-reply`, '6');
    expect(field(`${id}/own-reply`).value).toBe('6');
  });

  test('without a name or a number is refused beside the field, nothing saved, nothing lost', () => {
    const { saved } = openOptions({ preferences: { policies: [policy('a')] } });
    type('a/name', ' ');
    choose('a/own-reply-kind', 'set');
    type('a/own-reply', 'すぐ');
    press('save-policies');
    expect(saved).toEqual([]);
    expect(problemOf(field('a/name'))).toBe('名前を入れてください。');
    expect(problemOf(field('a/own-reply'))).toContain('数を入れてください');
    expect(field('a/own-reply').value).toBe('すぐ');
    expect(document.activeElement).toBe(field('a/name'));
  });

  test('for a stage in which no target runs says so', () => {
    openOptions({ preferences: { policies: [policy('a')] } });
    choose('a/stage', 'delivered');
    expect(item('a').textContent).toContain('この段階では何も変わりません');
    choose('a/stage', 'open');
    expect(item('a').textContent).not.toContain('この段階では何も変わりません');
  });
});

describe('the order', () => {
  test('decides who gets a room: the first that fits', () => {
    const preferences = { policies: [policy('wide', '作'), policy('narrow', '名刺')] };
    openOptions({ preferences, rooms: [samples.waitingBuyer(NOW, 3)] });
    const countOf = (id: string) => find('[data-rooms]', item(id)).dataset['rooms'];
    expect([countOf('wide'), countOf('narrow')]).toEqual(['1', '0']);
    press('move-up', item('narrow'));
    expect(order()).toEqual(['narrow', 'wide']);
    expect([countOf('narrow'), countOf('wide')]).toEqual(['1', '0']);
    expect(section('policies').textContent).toContain('最初に当てはまったものを使います');
  });

  test('is changed by the keyboard without losing the place', async () => {
    const { saved } = openOptions({ preferences: { policies: threePolicies } });
    const down = find('[data-action="move-down"]', item('a'));
    down.focus();
    fireEvent.click(down);
    expect(order()).toEqual(['b', 'a', 'c']);
    expect(document.activeElement).toBe(find('[data-action="move-down"]', item('a')));
    press('move-down', item('a'));
    expect(order()).toEqual(['b', 'c', 'a']);
    // At the end it can only go up again.
    expect(document.activeElement).toBe(find('[data-action="move-up"]', item('a')));
    press('save-policies');
    await options.untilSaved('policies');
    expect(saved[0]?.policies.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  test('says which one nothing ever reaches', () => {
    openOptions({ preferences: { policies: [policy('all'), policy('b', 'b')] } });
    expect(item('b').textContent).toContain('使われません');
    expect(item('all').textContent).not.toContain('使われません');
    press('move-up', item('b'));
    expect(document.body.textContent).not.toContain('使われません');
  });

  test('does not tell a count before the rooms are read', () => {
    openOptions({ preferences: { policies: threePolicies }, rooms: null });
    expect(document.querySelector('[data-rooms]')).toBeNull();
  });
});

describe('what she takes out', () => {
  test('comes back to its place', () => {
    openOptions({ preferences: { policies: threePolicies } });
    type('b/name', '変えた名前');
    press('remove-policy', item('b'));
    expect(order()).toEqual(['a', 'c']);
    expect(document.activeElement).toBe(find('[data-action="undo-remove"]'));
    press('undo-remove');
    expect(order()).toEqual(['a', 'b', 'c']);
    expect(field('b/name').value).toBe('変えた名前');
    expect(document.querySelector('[data-action="undo-remove"]')).toBeNull();
  });

  test('is gone only once it is saved', async () => {
    const { saved } = openOptions({ preferences: { policies: threePolicies } });
    press('remove-policy', item('b'));
    expect(saved).toEqual([]);
    press('discard-policies');
    expect(order()).toEqual(['a', 'b', 'c']);
    press('remove-policy', item('c'));
    press('save-policies');
    await options.untilSaved('policies');
    expect(saved[0]?.policies.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
