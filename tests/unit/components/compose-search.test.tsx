// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { libraryOf, ownText } from '../../support/own-texts.ts';
import { begin, choose, compose, insert, onClose, one, preview } from './compose-with.tsx';

const LIBRARY = libraryOf(
  [
    ownText('own-logo', {
      title: 'ロゴの修正',
      reading: 'ろごのしゅうせい',
      body: 'ロゴを直します。',
    }),
    ownText('own-nudge', { title: 'わたしの様子うかがい', role: 'nudge', body: 'いかがですか。' }),
    ownText('own-notice', {
      title: 'わたしのお知らせ',
      role: 'notice-cancel',
      body: '{期限}まで。',
    }),
    ownText('put-away', { title: 'しまった文', retiredAt: 1 }),
  ],
  [
    { id: 'own-logo', isFavourite: true },
    { id: 'decline', lastUsedAt: 1000 },
  ],
);
const search = (): HTMLInputElement => screen.getByRole<HTMLInputElement>('searchbox');
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-template]')].map(
    ({ dataset }) => dataset.template ?? '',
  );
const type = (query: string): boolean => fireEvent.input(search(), { target: { value: query } });
const focused = (): Element | null => document.activeElement;

beforeEach(begin);
afterEach(cleanup);

describe('the list of texts', () => {
  test('begins with what is wanted in her own words, her favourites, and what she used last', () => {
    compose({ library: LIBRARY });
    expect(shown().slice(0, 4)).toEqual(['own-notice', 'notice-cancel', 'own-logo', 'decline']);
    expect(preview()).toContain('21時まで。');
  });

  test('holds every text once, and none that she has put away', () => {
    compose({ library: LIBRARY });
    expect(new Set(shown()).size).toBe(shown().length);
    expect(shown()).toHaveLength(17 + 3);
  });

  test('her own text for a step promises what ours does', () => {
    compose({ library: LIBRARY });
    fireEvent.click(one('[data-action="insert"]'));
    const [[message] = []] = insert.mock.calls;
    expect(message).toMatchObject({
      templateId: 'own-notice',
      promise: { words: expect.any(String) as string },
    });
  });

  test('shows no more than can be looked through, and says how many there are', () => {
    const many = Array.from({ length: 60 }, (_, index) => ownText(`own-${index}`));
    compose({ library: libraryOf(many) });
    expect(shown()).toHaveLength(40);
    expect(document.body.textContent).toContain('ほかに37件');
  });
});

describe('searching', () => {
  test('follows what is typed, in kana or in Latin letters, and says how many', () => {
    compose({ library: LIBRARY });
    type('ろごのしゅう');
    expect(shown()[0]).toBe('own-logo');
    type('rogo');
    expect(shown()).toEqual(['own-logo']);
    expect(document.body.textContent).toContain('1件');
  });

  test('Enter takes the first that was found, and the keyboard stands on the button', () => {
    compose({ library: LIBRARY });
    type('rogo');
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect(preview()).toBe('ロゴを直します。');
    expect(focused()).toBe(one('[data-action="insert"]'));
  });

  test.each([{ isComposing: true }, { keyCode: 229 }])(
    'Enter is left to the input method while it composes (%o)',
    (sign) => {
      compose({ library: LIBRARY });
      const before = preview();
      type('rogo');
      fireEvent.keyDown(search(), { key: 'Enter', ...sign });
      expect(preview()).toBe(before);
    },
  );

  test('Enter with nothing found changes nothing', () => {
    compose({ library: LIBRARY });
    const before = preview();
    type('ない言葉');
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect(preview()).toBe(before);
    expect(document.body.textContent).toContain('その言葉の文例はありません');
  });

  test('the arrow down goes into the list', () => {
    compose({ library: LIBRARY });
    type('rogo');
    fireEvent.keyDown(search(), { key: 'ArrowDown' });
    expect(focused()).toBe(one('[data-template="own-logo"]'));
  });

  test('Escape empties the field first and then goes back', () => {
    compose({ library: LIBRARY });
    type('rogo');
    fireEvent.keyDown(search(), { key: 'Escape' });
    expect(search().value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(search(), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('the keyboard begins', () => {
  test('on the button, where the text is whole and its room is open', () => {
    compose();
    expect(focused()).toBe(one('[data-action="insert"]'));
  });

  test('on the room and its buyer, where another page is open', () => {
    compose({ isHere: false });
    expect(focused()?.tagName).toBe('H1');
  });

  test('in the search, where she came to search', () => {
    compose({ first: 'search' });
    expect(focused()).toBe(search());
  });

  test('in the first empty field of the text that she takes', () => {
    compose({
      library: libraryOf([ownText('asks', { title: '質問', body: '{入力 色}の件です。' })]),
    });
    type('質問');
    fireEvent.keyDown(search(), { key: 'Enter' });
    expect(focused()).toBe(one('[data-field="ask:色"]'));
  });
});

test('a text that includes another is written with its words', () => {
  const own = [
    ownText('sign', { title: '署名', body: 'もみじ工房' }),
    ownText('with', { body: '以上です。{文例 署名}' }),
  ];
  compose({ library: libraryOf(own) });
  choose('with');
  expect(preview()).toBe('以上です。もみじ工房');
});

test('where her own texts cannot be read, ours are there and it is said', () => {
  compose({ isLibraryMissing: true });
  expect(shown()).toHaveLength(17);
  expect(document.body.textContent).toContain('ご自身の文例を読み込めませんでした');
});
