// @vitest-environment jsdom
import { cleanup, fireEvent, render, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Options } from '../../../components/options/Options.tsx';
import { CURRENT_RULES, RULES } from '../../../utils/deadlines/rules/index.ts';
import { Trouble } from '../../../utils/errors.ts';
import { NOW } from '../../support/readings.ts';
import * as options from './options-with.tsx';
import { speak } from './texts.ts';

const { answerOf, choose, field, find, openOptions, press, problemOf, section, type } = options;
const HOUR = 3_600_000;

beforeEach(() => speak());
afterEach(cleanup);

const rule = (clock: string): HTMLElement => find(`[data-clock="${clock}"]`);
const summary = (clock: string): string => find('summary', rule(clock)).textContent;
const cautions = (clock: string): (string | undefined)[] =>
  [...rule(clock).querySelectorAll<HTMLElement>('[data-caution]')].map(
    ({ dataset }) => dataset['caution'],
  );

describe('every clock', () => {
  test('says its source, when it was verified, how sure it is and which version it is', () => {
    openOptions();
    for (const each of CURRENT_RULES) {
      const words = rule(each.clock).textContent;
      expect(words, each.clock).toContain(each.version);
      expect(words, each.clock).toContain(each.lastVerified);
      expect(words, each.clock).toMatch(/確かさ(高い|中くらい|低い|目安)/);
      expect(rule(each.clock).querySelector('a')?.href ?? null, each.clock).toBe(each.source);
    }
  });

  test('has a length to change unless something else names the moment', () => {
    openOptions();
    const named = CURRENT_RULES.filter(
      ({ clock }) => !document.querySelector(`[data-field="${clock}/length"]`),
    );
    expect(named.map(({ clock }) => clock)).toEqual([
      'notice',
      'due-date',
      'quote',
      'proposal',
      'custom',
    ]);
  });

  test('of earlier years stands apart, with the time in which it held', () => {
    openOptions();
    const older = [...document.querySelectorAll<HTMLElement>('[data-older-rule]')];
    expect(older).toHaveLength(RULES.length - CURRENT_RULES.length);
    expect(older[0]?.closest('details')?.open).toBe(false);
    expect(find('[data-older-rule="room-limit@2012-07"]').textContent).toContain('2019-01-21 まで');
  });
});

describe('a number that she changes', () => {
  test('is marked with the default beside it, and saved by the button only', async () => {
    const { saved } = openOptions({ answer: () => Promise.resolve({ rooms: 3 }) });
    type('first-contact/length', '36');
    expect(summary('first-contact')).toContain('36時間');
    expect(summary('first-contact')).toContain('初期値 48時間');
    expect(answerOf('rules')).toBe('未保存の変更があります。');
    expect(saved).toEqual([]);
    press('save-rules');
    await options.untilSaved('rules');
    expect(answerOf('rules')).toBe('保存しました。期限が変わった部屋: 3件');
    expect(saved[0]?.changes).toEqual([
      { clock: 'first-contact', length: { hours: 36 }, warnBeforeMs: null, changedAt: NOW },
    ]);
  });

  test('goes back to the default with one button, which is there only then', async () => {
    const change = { clock: 'first-contact', length: { hours: 36 }, warnBeforeMs: null } as const;
    const { saved } = openOptions({ preferences: { changes: [{ ...change, changedAt: 5 }] } });
    expect(document.querySelectorAll('[data-action="reset-rule"]')).toHaveLength(1);
    press('reset-rule', rule('first-contact'));
    expect(field('first-contact/length').value).toBe('48');
    expect(summary('first-contact')).not.toContain('初期値');
    press('save-rules');
    await options.untilSaved('rules');
    expect(saved[0]?.changes).toEqual([]);
  });

  test('keeps the day of its change while another one is saved', async () => {
    const change = { clock: 'own-reply', length: { hours: 8 }, warnBeforeMs: null } as const;
    const { saved } = openOptions({ preferences: { changes: [{ ...change, changedAt: 5 }] } });
    type('own-nudge/length', '２');
    choose('own-nudge/length-unit', 'days');
    press('save-rules');
    await options.untilSaved('rules');
    expect(saved[0]?.changes).toEqual([
      { ...change, changedAt: 5 },
      { clock: 'own-nudge', length: { days: 2 }, warnBeforeMs: null, changedAt: NOW },
    ]);
  });

  test('that says the same in other words is no change', async () => {
    const { saved } = openOptions();
    type('first-contact/length', '2');
    choose('first-contact/length-unit', 'days');
    press('save-rules');
    await options.untilSaved('rules');
    expect(saved[0]?.changes).toEqual([]);
  });

  test.each(['', 'abc', '-1', '0', '9999999'])(
    'as “%s” is refused, and stays to be mended',
    (text) => {
      const { saved } = openOptions();
      type('seller-silence/length', text);
      press('save-rules');
      expect(saved).toEqual([]);
      const input = field('seller-silence/length');
      expect(input.value).toBe(text);
      expect(input.getAttribute('aria-invalid')).toBe('true');
      expect(problemOf(input)).toContain('数を入れてください');
      expect(answerOf('rules')).toContain('まだ保存していません');
      expect(document.activeElement).toBe(input);
      expect(rule('seller-silence')).toHaveProperty('open', true);
    },
  );

  test('is still there when the worker did not take it', async () => {
    openOptions({ answer: () => Promise.reject(new Trouble('store-unavailable', 'locked')) });
    type('own-reply/length', '5');
    press('save-rules');
    await within(section('rules')).findByText(/保存できませんでした/);
    expect(field('own-reply/length').value).toBe('5');
    expect(document.querySelector('[data-action="discard-rules"]')).not.toBeNull();
  });
});

describe('a plain warning is said', () => {
  test('when a duty towards the site gets more time than the site gives', () => {
    openOptions();
    type('first-contact/length', '47');
    expect(cautions('first-contact')).toEqual([]);
    type('first-contact/length', '49');
    expect(rule('first-contact').textContent).toContain('サイトの実際の期限より遅れます');
  });

  test('when the buyer is given less time than the site gives', () => {
    openOptions();
    type('delivery-check/length', '71');
    expect(cautions('delivery-check')).toEqual(['rules_shorter']);
  });

  test('when a duty towards the site would never be announced', () => {
    openOptions();
    for (let left = 3; left > 0; left -= 1) press('remove-warning', rule('first-contact'));
    expect(cautions('first-contact')).toEqual(['rules_only_at_due']);
    fireEvent.click(field('first-contact/at-due'));
    expect(cautions('first-contact')).toEqual(['rules_silenced']);
  });

  test('but not about her own targets, which are hers', () => {
    openOptions();
    type('own-reply/length', '90');
    fireEvent.click(field('own-reply/at-due'));
    expect(cautions('own-reply')).toEqual([]);
  });
});

describe('when she is told', () => {
  test('is a list that she can lengthen and change', async () => {
    const { saved } = openOptions();
    press('add-warning', rule('own-notice'));
    type('own-notice/warning-0', '90');
    choose('own-notice/warning-0-unit', 'minutes');
    expect(summary('own-notice')).toContain('通知を変更');
    press('save-rules');
    await options.untilSaved('rules');
    expect(saved[0]?.changes).toEqual([
      { clock: 'own-notice', length: null, warnBeforeMs: [1.5 * HOUR], changedAt: NOW },
    ]);
  });

  test('names no time twice', () => {
    const { saved } = openOptions();
    press('add-warning', rule('first-contact'));
    type('first-contact/warning-3', '1');
    press('save-rules');
    expect(problemOf(field('first-contact/warning-3'))).toBe('同じ時間がもうあります。');
    expect(saved).toEqual([]);
  });
});

test('without consent the rules can be read, and nothing can be changed', () => {
  const props = {
    settings: { consentedAt: null, keep: 'full' },
    health: { kind: 'not-consented' },
    now: NOW,
    own: null,
  } as const;
  render(<Options {...props} onKeep={() => Promise.resolve()} />);
  expect(rule('first-contact').textContent).toContain('2017-07');
  expect(section('rules').querySelector('input, select, button')).toBeNull();
  expect(document.querySelector('[data-section="policies"]')).toBeNull();
});
