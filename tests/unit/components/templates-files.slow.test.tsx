// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_LIBRARY } from '../../../utils/templates/library/own-template.ts';
import { exportTemplatesJson } from '../../../utils/exchange/templates-file/write-templates.ts';
import { NOW } from '../../support/readings.ts';
import { find, press } from './options-with.tsx';
import { openTexts, text, titles } from './templates-with.tsx';
import { speak } from './texts.ts';

beforeEach(() => speak());
afterEach(cleanup);

/** Tells the field which file was chosen, and waits for what the page says of it. */
async function chooseFile(words: string, state: 'ready' | 'refused'): Promise<HTMLElement> {
  const input = find('[data-action="import-templates"]');
  const file = new File([words], 'texts.json');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  fireEvent.change(input);
  return screen.findByText((_, element) => element?.getAttribute('data-import') === state, {
    selector: '[data-import]',
  });
}

const fileOf = (...own: ReturnType<typeof text>[]): string =>
  exportTemplatesJson({ ...EMPTY_LIBRARY, own }, NOW);

const counts = (): string[] =>
  [...document.querySelectorAll('[data-count]')].map(({ textContent }) => textContent);

describe('a file with texts', () => {
  test('shows what it would change, and changes nothing before she takes it', async () => {
    const opened = openTexts({ own: [text('a'), text('b')] });
    const broken = text('d', { title: 'こわれ', body: '{お名まえ}様' });
    const trial = await chooseFile(
      fileOf(text('a'), text('b', { body: '変えた' }), text('c', { title: '新顔' }), broken),
      'ready',
    );
    expect(counts()).toEqual(['新しい: 1件', '変わる: 1件', '同じ: 1件', '読み取れない: 1件']);
    expect(trial.textContent).toContain('ファイルの4行目、1行目の2文字目「お名まえ」');
    expect(find('[data-planned="change"]').textContent).toContain('本文(+');
    await waitFor(() => expect(document.activeElement).toBe(trial));
    expect(opened.sent).toEqual([]);
    press('take-file');
    await screen.findByText('2件を取り込みました。');
    expect(opened.sent).toHaveLength(1);
    const [changes = []] = opened.sent;
    expect(changes.map((change) => change.kind === 'save' && change.template.title)).toEqual([
      '文例b',
      '新顔',
    ]);
    expect(titles()).toContain('新顔');
    expect(document.querySelector('[data-import]')).toBeNull();
    press('undo-change');
    await screen.findByText('元に戻しました。');
    expect(titles()).not.toContain('新顔');
  });

  test('is left again without a trace', async () => {
    const opened = openTexts({ own: [] });
    await chooseFile(fileOf(text('c', { title: '新顔' })), 'ready');
    press('leave-file');
    expect(document.querySelector('[data-import]')).toBeNull();
    expect(opened.sent).toEqual([]);
    expect(titles()).not.toContain('新顔');
  });

  test('that says nothing new has nothing to take in', async () => {
    openTexts({ own: [text('a')] });
    await chooseFile(fileOf(text('a')), 'ready');
    expect(find('[data-action="take-file"]').hasAttribute('disabled')).toBe(true);
  });

  test('that is none is refused in words, and changes nothing', async () => {
    const opened = openTexts({ own: [text('a')] });
    const refused = await chooseFile('買い物メモ\nにんじん', 'refused');
    expect(refused.textContent).toContain('文例のファイルとして読めません');
    expect(refused.textContent).toContain('何も変更していません。');
    expect(opened.sent).toEqual([]);
  });
});
