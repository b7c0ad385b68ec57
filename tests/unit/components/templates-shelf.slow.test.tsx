// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUILT_IN } from '../../../utils/templates/built-in/index.ts';
import { bodyIn } from '../../../utils/templates/template.ts';
import { NOW } from '../../support/readings.ts';
import { field, find, press, type } from './options-with.tsx';
import * as texts from './templates-with.tsx';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  texts.letDialogsOpen();
});
afterEach(cleanup);

const { open, openTexts, rowOf, said, text, titles, unfold } = texts;

test('what she is typing stays on the page when the store is gone', () => {
  const { fail } = openTexts({ own: [text('a')] });
  open('文例a');
  type('text-body', '書きかけ');
  fail('store-unavailable');
  expect(find('[data-trouble]').dataset['trouble']).toBe('store-unavailable');
  expect(field('text-body').value).toBe('書きかけ');
});

describe('the shelf', () => {
  test('has hers by folder in the order of the alphabet, then ours, then what is put away', () => {
    openTexts({
      own: [
        text('c', { title: 'ん', folder: '納品' }),
        text('a', { title: 'い', folder: '納品' }),
        text('b', { title: '挨拶', reading: 'あいさつ' }),
        text('old', { title: '昔の', retiredAt: NOW }),
      ],
    });
    const groups = [...document.querySelectorAll('.text-group')];
    const [folderless, delivery, ours, retired] = groups;
    expect(groups.map((group) => group.firstElementChild?.textContent)).toEqual([
      '自分の文例',
      '納品',
      '付属',
      '片づけた文例(1件)',
    ]);
    expect(titles(folderless)).toEqual(['挨拶']);
    expect(titles(delivery)).toEqual(['い', 'ん']);
    expect(titles(ours)).toHaveLength(BUILT_IN.length);
    expect(retired?.hasAttribute('open')).toBe(false);
    expect(titles(retired)).toEqual(['昔の']);
  });

  test('is searched over title, reading and text, however it is typed', () => {
    openTexts({
      own: [text('a', { title: '名入れ', reading: 'ないれ' }), text('b', { body: 'ベルトの採寸' })],
    });
    type('search-texts', 'naire');
    expect(titles()).toEqual(['名入れ']);
    expect(find('[data-found]').textContent).toBe('1件見つかりました。');
    type('search-texts', 'ﾍﾞﾙﾄ');
    expect(titles()).toEqual(['文例b']);
    type('search-texts', 'どこにもない');
    expect(find('[data-found]').textContent).toBe('0件見つかりました。');
  });

  test('still shows what she searched for when she comes back from a text', () => {
    openTexts({ own: [text('a'), text('b', { body: 'ベルトの採寸' })] });
    type('search-texts', 'ベルト');
    open('文例b');
    press('back-to-texts');
    expect(field('search-texts').value).toBe('ベルト');
    expect(titles()).toEqual(['文例b']);
    expect(document.activeElement?.textContent).toBe('文例b');
  });

  test('tells how often a text was used, and how often the buyer answered in time', () => {
    openTexts({
      own: [text('a'), text('b')],
      marks: [{ id: 'a', isFavourite: false, uses: 12, lastUsedAt: NOW }],
      outcomes: new Map([
        ['a', { sent: 10, answered: 6, answeredWithin: 5, waiting: 2 }],
        ['b', { sent: 2, answered: 0, answeredWithin: 0, waiting: 2 }],
      ]),
    });
    expect(rowOf('文例a').textContent).toContain('12回使用');
    expect(rowOf('文例a').textContent).toContain('3日以内にお返事 5/8');
    // Nobody has had the time yet: nought of two would be an untruth.
    expect(rowOf('文例b').textContent).not.toContain('お返事');
  });

  test('lets a star be set, and shows the starred alone', async () => {
    const { sent } = openTexts({ own: [text('a'), text('b')] });
    press('star', rowOf('購入のお礼'));
    await said('お気に入りに入れました。');
    press('star', rowOf('文例b'));
    expect(sent).toEqual([
      [{ kind: 'favourite', id: 'first-thanks', isFavourite: true }],
      [{ kind: 'favourite', id: 'b', isFavourite: true }],
    ]);
    const star = await screen.findByRole('button', {
      name: '「文例b」をお気に入りにする',
      pressed: true,
    });
    expect(star.textContent).toBe('★');
    press('starred-only');
    expect(titles()).toEqual(['文例b', '購入のお礼']);
  });

  test('stays usable with a thousand: a hundred in sight, the rest on demand or by search', () => {
    const own = Array.from({ length: 1000 }, (_, index) =>
      text(`t${String(index).padStart(4, '0')}`),
    );
    openTexts({ own });
    const ours = BUILT_IN.length;
    expect(titles()).toHaveLength(100 + ours);
    expect(find('[data-action="more-texts"]').textContent).toBe('もっと見る(残り900件)');
    press('more-texts');
    expect(titles()).toHaveLength(200 + ours);
    type('search-texts', 't0999');
    expect(titles()).toEqual(['文例t0999']);
  });
});

describe('one of ours', () => {
  test('becomes a text of her own, said as politely as she likes, for the same moment', async () => {
    const { sent } = openTexts();
    open('様子うかがい');
    fireEvent.click(find('[data-degree="soft"]'));
    const nudge = BUILT_IN.find(({ id }) => id === 'nudge');
    const body = nudge ? bodyIn(nudge, 'soft') : '';
    expect(find('[data-body]').textContent).toBe(body);
    press('create-from');
    expect(sent).toEqual([]);
    expect(field('text-role').value).toBe('nudge');
    press('save-text');
    await said('保存しました。');
    const [[change] = []] = sent;
    expect(change).toMatchObject({
      kind: 'save',
      template: { title: '様子うかがい', role: 'nudge', body, reading: 'ようすうかがい' },
    });
  });

  test('cannot be changed itself', () => {
    openTexts();
    open('様子うかがい');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.querySelector('[data-action="remove"]')).toBeNull();
  });
});

describe('a text of hers', () => {
  test('is put away, found again, and brought back', async () => {
    openTexts({ own: [text('a')] });
    open('文例a');
    press('retire');
    await said('片づけました。ポップアップには出なくなります。');
    press('back-to-texts');
    expect(titles(find('[data-retired]'))).toEqual(['文例a']);
    open('文例a');
    press('retire');
    await said('一覧に戻しました。');
    press('back-to-texts');
    expect(document.querySelector('[data-retired]')).toBeNull();
    expect(titles()).toContain('文例a');
  });

  test('just written is back in her hands when its first save is taken back', async () => {
    const { sent } = openTexts();
    press('new-text');
    type('text-title', '新しいもの');
    type('text-body', '長い本文');
    press('save-text');
    await said('保存しました。');
    press('undo-change');
    await said('元に戻しました。');
    expect(sent.at(-1)).toMatchObject([{ kind: 'remove' }]);
    expect(field('text-body').value).toBe('長い本文');
    press('back-to-texts');
    expect(titles(find('[data-begun]'))).toEqual(['新しいもの']);
  });

  test('is deleted only after she was asked, and comes back whole, with its star', async () => {
    const former = text('a', { folder: '納品', tags: ['急ぎ'] });
    const marks = [{ id: 'a', isFavourite: true, uses: 3, lastUsedAt: null }];
    const { sent } = openTexts({ own: [former], marks });
    open('文例a');
    press('remove');
    expect(sent).toEqual([]);
    press('ask-yes');
    await said('削除しました。');
    expect(titles()).not.toContain('文例a');
    expect(find('.said').contains(document.activeElement)).toBe(true);
    press('undo-change');
    await said('元に戻しました。');
    expect(titles()).toContain('文例a');
    expect(sent.at(-1)).toEqual([{ kind: 'save', template: former, isFavourite: true }]);
  });

  test('goes back to a former version, and from there forward again', async () => {
    const { sent } = openTexts({ own: [text('a', { body: '明日お送りします。' })] });
    open('文例a');
    type('text-body', '明後日にお送りします。');
    press('save-text');
    await said('保存しました。');
    unfold('[data-versions]');
    await screen.findByText('この版に戻す');
    expect(find('[data-version]').textContent).toContain('変わったところ: 本文(+3 −1文字)');
    press('restore');
    await said('前の版に戻しました。');
    expect(field('text-body').value).toBe('明日お送りします。');
    press('undo-change');
    await said('元に戻しました。');
    expect(field('text-body').value).toBe('明後日にお送りします。');
    expect(sent).toHaveLength(3);
  });
});
