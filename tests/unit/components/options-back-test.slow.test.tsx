// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { run } from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwnSettingsProps } from '../../../components/options/OwnSettings.tsx';
import { Trouble } from '../../../utils/errors.ts';
import { NOW } from '../../support/readings.ts';
import { find, NO_TRY_OUT, openOptions, press, section, type, field } from './options-with.tsx';
import { speak } from './texts.ts';

type TryOutWish = OwnSettingsProps['wishes']['tryOut'];

beforeEach(() => speak());
afterEach(cleanup);

const canTry = (): boolean => !find('[data-action="back-test"]').matches(':disabled');
const miss = { roomId: '18000001', title: 'ロゴ制作', clock: 'first-contact', dueAt: NOW } as const;

describe('a setting that is not saved yet', () => {
  test('can be tried only once something has changed and nothing is wrong', () => {
    openOptions();
    expect(canTry()).toBe(false);
    expect(section('back-test').textContent).toContain('上の設定を変えると試せます');
    type('own-reply/length', 'x');
    expect(canTry()).toBe(false);
    expect(section('back-test').textContent).toContain('直すところがあります');
    type('own-reply/length', '3');
    expect(canTry()).toBe(true);
  });

  test('is tried with all that is changed, over the days she chose, and nothing is saved', async () => {
    const tryOut = vi.fn<TryOutWish>(() => Promise.resolve(NO_TRY_OUT));
    const { saved } = openOptions({ tryOut });
    type('own-reply/length', '3');
    fireEvent.click(field('hasMorning'));
    fireEvent.click(screen.getByRole('radio', { name: '過去90日' }));
    press('back-test');
    await screen.findByText('週に2.8回(全部で12回)');
    expect(find('[data-per-week="after"]').textContent).toBe('週に7回(全部で30回)');
    expect(section('back-test').textContent).toContain('新しく防げた期限切れはありません');
    const [draft, days] = tryOut.mock.calls[0] ?? [];
    expect(draft).toMatchObject({
      alarms: { morning: 480 },
      changes: [{ clock: 'own-reply', length: { hours: 3 } }],
    });
    expect(days).toBe(90);
    expect(saved).toEqual([]);
  });

  test('shows what it would have caught, and what it would have lost', async () => {
    const lost = { ...miss, clock: 'quote', title: '見積り相談' } as const;
    const result = { ...NO_TRY_OUT, newlyWarned: [miss], noLongerWarned: [lost] };
    openOptions({ tryOut: () => Promise.resolve(result) });
    type('own-reply/length', '3');
    press('back-test');
    await screen.findByText('前もって知らせられた期限切れ: 1件');
    expect(find('[data-misses="caught"]').textContent).toContain('最初の返信 · ロゴ制作');
    expect(find('[data-misses="lost"]').textContent).toContain('見積り相談への提案');
  });

  test('speaks of no week when there were only some days', async () => {
    const result = { ...NO_TRY_OUT, from: NOW - 2 * 24 * 3_600_000 };
    openOptions({ tryOut: () => Promise.resolve(result) });
    type('own-reply/length', '3');
    press('back-test');
    await screen.findByText('全部で12回');
    expect(section('back-test').textContent).not.toContain('週に');
  });

  test('says so when there is nothing to go through, and when it fails', async () => {
    openOptions({ tryOut: () => Promise.resolve({ ...NO_TRY_OUT, rooms: 0 }) });
    type('own-reply/length', '3');
    press('back-test');
    await screen.findByText('この期間の記録がありません。');
    cleanup();
    openOptions({ tryOut: () => Promise.reject(new Trouble('store-unavailable', 'locked')) });
    type('own-reply/length', '3');
    press('back-test');
    await screen.findByText(/たどれませんでした/);
  });

  test('is told again when it has changed since', async () => {
    openOptions({ tryOut: () => Promise.resolve(NO_TRY_OUT) });
    type('own-reply/length', '3');
    press('back-test');
    await screen.findByText('週に2.8回(全部で12回)');
    type('own-reply/length', '4');
    expect(section('back-test').textContent).toContain('もう一度たどってください');
    expect(document.querySelector('[data-per-week]')).toBeNull();
  });
});

test('a page with something unsaved is not left without a question', () => {
  openOptions();
  const leave = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return !event.defaultPrevented;
  };
  expect(leave()).toBe(true);
  type('own-reply/length', '3');
  expect(leave()).toBe(false);
  press('discard-rules');
  expect(leave()).toBe(true);
});

/** jsdom is slow on a page of this size; the parts that are closed stay closed. */
const AXE_LIMIT_MS = 30_000;

test.each(['ja', 'en'] as const)(
  'everybody can read and use it, also what is refused (%s)',
  async (language) => {
    speak(language);
    openOptions();
    for (const name of ['isQuiet', 'checksTonight']) fireEvent.click(field(name));
    fireEvent.click(find('[data-preset="preset_making"]'));
    fireEvent.click(find('[data-preset="preset_blank"]'));
    press('remove-policy');
    press('add-leave');
    type('everyMinutes', '5');
    type('first-contact/length', '60');
    type('own-reply/length', 'x');
    for (const name of ['alarms', 'policies', 'working-time', 'rules']) press(`save-${name}`);
    const { violations } = await run(find('.options-sections'), {
      rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
    });
    const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
    expect(found).toEqual([]);
  },
  AXE_LIMIT_MS,
);
