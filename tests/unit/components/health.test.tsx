// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { run } from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HealthSection } from '../../../components/health/HealthSection.tsx';
import type { PopupProps } from '../../../components/popup/Popup.tsx';
import { healthOf } from '../../../utils/health/health-of.ts';
import { mergeHealth } from '../../../utils/health/merge-health.ts';
import { HOUR, message, NOW, talkroom } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import { popupWith, ready, wishes } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

const violations = async (): Promise<string[]> => {
  const { violations: found } = await run(document.body, {
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
};

describe('the state of reading on the options page', () => {
  const read = talkroom({ readAt: NOW - 26 * HOUR, messages: [message({ siteId: 1 })] });
  const lost = { ...read, readAt: NOW - HOUR, step: { missing: 'ways-disagree:step' } };
  const rows = mergeHealth(mergeHealth([], healthOf(read)), healthOf(lost));
  const fieldRow = (id: string): HTMLElement => {
    const row = document.querySelector<HTMLElement>(`[data-health-field="${id}"]`);
    if (!row) throw new Error(`no row for ${id}`);
    return row;
  };

  test('a field that is lost says when it was last read, by which ways, and what broke', () => {
    render(<HealthSection state={{ kind: 'ready', rows }} now={NOW} />);
    const row = fieldRow('talkroom/step');
    expect(row.dataset.healthState).toBe('lost');
    const words = [...row.children].map(({ textContent }) => textContent);
    expect(words).toEqual([
      '取引の段階',
      '読めませんでした',
      '11/19(木) 18:00 26時間前',
      '部品の名前(2通りが一致)',
      '11/20(金) 19:00 1時間前読み方によって食い違いました',
    ]);
  });

  test('a field that is read says so, beside the others of its page', () => {
    render(<HealthSection state={{ kind: 'ready', rows }} now={NOW} />);
    expect(fieldRow('talkroom/title').dataset.healthState).toBe('ok');
    expect(fieldRow('talkroom/title').textContent).toContain('読めました');
    expect(document.querySelectorAll('[data-health-field]')).toHaveLength(11);
  });

  test('a page that was not read is named, not left out', () => {
    render(<HealthSection state={{ kind: 'ready', rows }} now={NOW} />);
    const list = document.querySelector('[data-health-page="order-list"]');
    expect(list?.textContent).toBe('取引管理の一覧このページはまだ読み取っていません。');
  });

  test('before anything was read nothing sounds well', () => {
    render(<HealthSection state={{ kind: 'ready', rows: [] }} now={NOW} />);
    expect(document.querySelector('table')).toBeNull();
    expect(document.body.textContent).not.toContain('読めました');
    expect(screen.getAllByText('このページはまだ読み取っていません。')).toHaveLength(2);
  });

  test('a store that could not be opened is said aloud', () => {
    render(<HealthSection state={{ kind: 'trouble', code: 'store-unavailable' }} now={NOW} />);
    expect(screen.getByRole('alert').textContent).toContain('記録を開けませんでした');
  });

  test('it reads well with a screen reader, in both languages', async () => {
    for (const language of ['ja', 'en'] as const) {
      speak(language);
      render(<HealthSection state={{ kind: 'ready', rows }} now={NOW} />);
      expect(await violations()).toEqual([]);
      cleanup();
    }
  });
});

describe('what the popup offers when something is lost', () => {
  const popupThatLost = (part: Partial<PopupProps> = {}) =>
    popupWith({ state: ready(samples.unreadable(NOW)), ...part });
  const press = (name: string): void => {
    fireEvent.click(screen.getByRole('button', { name, hidden: true }));
  };
  const report = '<body><p>ああああ</p></body>';
  const readStructure = () => Promise.resolve(report);

  test('the line of health leads to the state of each field', () => {
    render(popupThatLost());
    const link = document.querySelector('.health a');
    expect(link?.getAttribute('href')).toBe('options.html#health');
    cleanup();
    render(popupWith({ state: ready(samples.newSale(NOW)) }));
    expect(document.querySelector('.health a')).toBeNull();
  });

  test('a field that a list has lost is named, though every room was read', () => {
    const price = { id: 'order-list/price', page: 'order-list', field: 'price' } as const;
    const read = { lastGoodAt: NOW - HOUR, lastHow: 'class', lastAgreed: 2 } as const;
    const health = [{ ...price, ...read, lastBadAt: NOW, lastWhy: 'missing' as const }];
    render(popupWith({ state: ready(samples.newSale(NOW)), health }));
    const line = document.querySelector('.health');
    expect(line?.querySelector('summary')?.textContent).toBe(
      '最終確認 3分前 · 取引管理の一覧の一部を読めません',
    );
    expect(line?.querySelector('li')?.textContent).toBe('取引管理の一覧: 金額');
  });

  test('the report is seen before it can be copied, and copied as it was seen', async () => {
    const copyText = vi.fn(() => Promise.resolve(true));
    render(popupThatLost({ wishes: { ...wishes, readStructure, copyText } }));
    expect(document.querySelector('[data-action="copy-structure"]')).toBeNull();
    press('このページの構造をコピー');
    await waitFor(() => expect(document.querySelector('[data-report]')).not.toBeNull());
    const box = document.querySelector<HTMLTextAreaElement>('[data-report]');
    expect(box?.value).toBe(report);
    expect(box?.readOnly).toBe(true);
    expect(copyText).not.toHaveBeenCalled();
    press('コピーする');
    await waitFor(() => expect(document.body.textContent).toContain('コピーしました'));
    expect(copyText).toHaveBeenCalledWith(report);
  });

  test('a clipboard that refuses is not passed over', async () => {
    const copyText = () => Promise.resolve(false);
    render(popupThatLost({ wishes: { ...wishes, readStructure, copyText } }));
    press('このページの構造をコピー');
    await waitFor(() => expect(document.querySelector('[data-report]')).not.toBeNull());
    press('コピーする');
    await waitFor(() => expect(document.body.textContent).toContain('コピーできませんでした'));
  });

  test.each([
    ['does not answer', () => Promise.resolve(null)],
    ['fails', () => Promise.reject(new Error('gone'))],
  ])('a page that %s is said, and can be asked again', async (_, silent) => {
    render(popupThatLost({ wishes: { ...wishes, readStructure: silent } }));
    press('このページの構造をコピー');
    await waitFor(() => expect(document.body.textContent).toContain('読み取れませんでした'));
    expect(document.querySelector('[data-action="show-structure"]')).not.toBeNull();
  });

  test('without a page of the site in the tab there is a word instead of a button', () => {
    render(popupThatLost({ here: null }));
    expect(document.querySelector('[data-action="show-structure"]')).toBeNull();
    expect(document.querySelector('.health')?.textContent).toContain('ココナラのページを表示');
  });

  test('it reads well with a screen reader', async () => {
    render(popupThatLost({ wishes: { ...wishes, readStructure } }));
    const line = document.querySelector('details.health');
    line?.setAttribute('open', '');
    press('このページの構造をコピー');
    await waitFor(() => expect(document.querySelector('[data-report]')).not.toBeNull());
    expect(await violations()).toEqual([]);
  });
});
