// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Trouble } from '../../../utils/errors.ts';
import { NOW } from '../../support/readings.ts';
import { choose, field, find, press, type } from './options-with.tsx';
import * as texts from './templates-with.tsx';
import { speak } from './texts.ts';

beforeEach(() => speak());
afterEach(cleanup);

const { bodyField, open, openTexts, said, text, titles, unfold } = texts;

describe('a text of her own', () => {
  test('is saved exactly as she wrote it', async () => {
    const { sent } = openTexts();
    press('new-text');
    type('text-title', ' おれい ');
    expect(field('text-reading').value).toBe('おれい');
    type('text-folder', '購入後');
    type('text-tags', '急ぎ、 ロゴ,急ぎ');
    choose('text-role', 'first-thanks');
    type('text-body', '{お名前}様\n\nありがとうございます。\n');
    press('save-text');
    await said('保存しました。');
    const [[change] = []] = sent;
    expect(change).toEqual({
      kind: 'save',
      template: {
        id: change?.kind === 'save' ? change.template.id : '',
        title: 'おれい',
        reading: 'おれい',
        folder: '購入後',
        tags: ['急ぎ', 'ロゴ'],
        role: 'first-thanks',
        body: '{お名前}様\n\nありがとうございます。\n',
        createdAt: NOW,
        changedAt: NOW,
        retiredAt: null,
      },
    });
    press('back-to-texts');
    expect(titles()).toContain('おれい');
    expect(document.activeElement?.textContent).toBe('おれい');
  });

  test('without a title is refused beside the field, and stays as typed', () => {
    const { sent } = openTexts();
    press('new-text');
    type('text-body', 'お世話になっております。');
    press('save-text');
    expect(sent).toEqual([]);
    expect(document.querySelector('[data-problem="text-title"]')?.textContent).toBe(
      'タイトルを入れてください。',
    );
    expect(document.activeElement).toBe(field('text-title'));
    expect(bodyField().value).toBe('お世話になっております。');
  });

  test('keeps what it had when only its text is changed, tags with a comma among it', async () => {
    const former = text('a', { tags: ['色,形'], folder: '制作', createdAt: 5, role: 'nudge' });
    const { sent } = openTexts({ own: [former] });
    open('文例a');
    type('text-body', '新しい本文');
    press('save-text');
    await said('保存しました。');
    expect(sent).toEqual([
      [{ kind: 'save', template: { ...former, body: '新しい本文', changedAt: NOW } }],
    ]);
  });

  test('that could not be kept says so and loses nothing', async () => {
    openTexts({
      own: [text('a')],
      answer: () => Promise.reject(new Trouble('store-unavailable', 'full')),
    });
    open('文例a');
    type('text-body', '新しい本文');
    press('save-text');
    await said('保存できませんでした。もう一度お試しください。');
    expect(bodyField().value).toBe('新しい本文');
    expect(find('.save-bar').dataset['changed']).toBe('');
  });

  test('follows another tab where she has typed nothing, and never where she has', async () => {
    const opened = openTexts({ own: [text('a'), text('b')] });
    open('文例a');
    type('text-body', '書きかけ');
    opened.become([text('a', { body: 'よそで変えた' }), text('b', { body: 'よそで変えた' })]);
    await waitFor(() => expect(bodyField().value).toBe('書きかけ'));
    press('back-to-texts');
    open('文例b');
    expect(bodyField().value).toBe('よそで変えた');
  });
});

describe('the reading', () => {
  test('follows a title in kana, and hers stays', () => {
    openTexts();
    press('new-text');
    type('text-title', 'オレイ');
    expect(field('text-reading').value).toBe('おれい');
    type('text-title', 'お礼');
    expect(field('text-reading').value).toBe('');
    type('text-reading', 'おれい');
    type('text-title', 'オワビ');
    expect(field('text-reading').value).toBe('おれい');
  });
});

describe('what cannot be understood', () => {
  test('is said with its place and what belongs there, and the place is selected', () => {
    const { sent } = openTexts({ own: [text('a')] });
    open('文例a');
    type('text-body', 'こんにちは。\n{お名まえ}様');
    const words = find('[data-expected]').textContent;
    expect(words).toContain('2行目の2文字目「お名まえ」: この名前の差し込みはありません。');
    expect(bodyField().getAttribute('aria-invalid')).toBe('true');
    press('go-to-place');
    const box = bodyField();
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('お名まえ');
    expect(document.activeElement).toBe(box);
    press('save-text');
    expect(sent).toEqual([]);
  });

  test('is gone from the page once it is mended', () => {
    openTexts({ own: [text('a')] });
    open('文例a');
    type('text-body', '{お名前');
    expect(find('[data-expected]').textContent).toContain('「}」で閉じてください');
    type('text-body', '{お名前}様');
    expect(document.querySelector('[data-expected]')).toBeNull();
  });
});

describe('the menu of placeholders', () => {
  const openMenu = (): void => unfold('.insert-menu');
  const item = (before: string): HTMLElement => find(`[data-insert="${before}"]`);

  test('puts one in at the caret, and the caret behind it', () => {
    openTexts({ own: [text('a', { body: '様、こんにちは。' })] });
    open('文例a');
    bodyField().setSelectionRange(0, 0);
    openMenu();
    fireEvent.click(item('{お名前}'));
    expect(bodyField().value).toBe('{お名前}様、こんにちは。');
    expect(bodyField().selectionStart).toBe('{お名前}'.length);
    expect(document.activeElement).toBe(bodyField());
    // What was put in counts as typed.
    expect(find('.save-bar').dataset['changed']).toBe('');
    expect(document.querySelector('.insert-groups')).toBeNull();
  });

  test('takes the place of what is selected and lets her type over the name of a blank', () => {
    openTexts({ own: [text('a', { body: '理由：XXX です' })] });
    open('文例a');
    bodyField().setSelectionRange(3, 6);
    openMenu();
    fireEvent.click(item('{入力 '));
    const { value, selectionStart, selectionEnd } = bodyField();
    expect(value).toBe('理由：{入力 質問} です');
    expect(value.slice(selectionStart, selectionEnd)).toBe('質問');
  });

  test('offers nothing that the language does not understand', () => {
    openTexts({ own: [text('a', { body: '' }), text('b', { title: '署名' })] });
    open('文例a');
    openMenu();
    const count = document.querySelectorAll('.insert-item').length;
    for (let place = 0; place < count; place += 1) {
      type('text-body', '');
      openMenu();
      const button = document.querySelectorAll<HTMLElement>('.insert-item')[place];
      if (button) fireEvent.click(button);
      expect(bodyField().value).not.toBe('');
      expect(document.querySelector('[data-expected]'), bodyField().value).toBeNull();
    }
    expect(count).toBeGreaterThan(15);
  });

  test('puts another text in by its name, whose words then stand in the preview', () => {
    openTexts({ own: [text('a', { body: '' }), text('b', { title: '署名', body: '番頭工房' })] });
    open('文例a');
    openMenu();
    choose('insert-text', '署名');
    expect(bodyField().value).toBe('{文例 署名}');
    expect(find('[data-preview]').textContent).toBe('番頭工房');
  });
});
