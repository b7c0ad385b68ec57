// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { CURRENT_RULES } from '../../../utils/deadlines/rules/index.ts';
import { paintAtOnce } from './paint.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
});
afterEach(cleanup);

const consentButton = () => screen.getByRole('button', { name: '読み取りを始める' });

test('the welcome page starts with the choice that was made', () => {
  const onConsent = vi.fn(() => Promise.resolve());
  render(<Welcome hasConsented={false} onConsent={onConsent} />);
  fireEvent.click(screen.getByRole('radio', { name: /日時だけ/ }));
  fireEvent.click(consentButton());
  expect(onConsent).toHaveBeenCalledWith('times');
});

test('a consent that did not arrive can be given again', async () => {
  render(<Welcome hasConsented={false} onConsent={() => Promise.reject(new Error('asleep'))} />);
  fireEvent.click(consentButton());
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('もう一度'));
  expect(consentButton()).toHaveProperty('disabled', false);
});

test('after the press the welcome page says what to do next', () => {
  render(<Welcome hasConsented={true} onConsent={() => Promise.resolve()} />);
  expect(screen.getByRole('status').textContent).toContain('トークルームを開いてください');
  expect(screen.queryByRole('button', { name: '読み取りを始める' })).toBeNull();
});

test('the settings change what is kept and show every rule with its source', async () => {
  const onKeep = vi.fn(() => Promise.resolve());
  const settings = { consentedAt: 1, keep: 'full' } as const;
  const props = { settings, health: { kind: 'loading' }, own: null, now: 0 } as const;
  render(<Options {...props} onKeep={onKeep} />);
  fireEvent.click(screen.getByRole('radio', { name: /自分の文面だけ/ }));
  expect(onKeep).toHaveBeenCalledWith('own');
  await waitFor(() => expect(screen.getByRole('status').textContent).toContain('保存しました'));
  expect(document.querySelectorAll('[data-rule]')).toHaveLength(CURRENT_RULES.length);
});

test('in English the same pages speak English', () => {
  speak('en');
  render(<Welcome hasConsented={false} onConsent={() => Promise.resolve()} />);
  expect(screen.getByRole('button', { name: 'Start reading' })).toBeTruthy();
});
