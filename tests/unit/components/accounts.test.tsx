// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AccountsBar } from '../../../components/accounts/AccountsBar.tsx';
import type { AccountsProps } from '../../../components/accounts/AccountsBar.tsx';
import { ONE_BOOK } from '../../../utils/accounts/accounts.ts';
import { withQuestion } from '../../../utils/accounts/questions.ts';
import { FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { NOW } from '../../support/readings.ts';
import { drawInIdleTime } from './idle.ts';
import { paintAtOnce } from './paint.ts';
import { popupWith, ready } from './popup-with.tsx';
import * as samples from './sample-rows.ts';
import { speak } from './texts.ts';

beforeEach(() => {
  speak();
  paintAtOnce();
  drawInIdleTime();
});
afterEach(cleanup);

const propsWith = (part: Partial<AccountsProps>): AccountsProps => ({
  accounts: ONE_BOOK,
  bookId: FIRST,
  onChoose: () => undefined,
  onAnswer: () => Promise.resolve(),
  ...part,
});
const bar = (part: Partial<AccountsProps>) => <AccountsBar {...propsWith(part)} />;
const popupOf = (part: Partial<AccountsProps>) =>
  popupWith({ state: ready(samples.newSale(NOW)), accounts: propsWith(part) });

const thread = { page: 'direct-message', ownId: '200003', roomIds: ['dm-81'] } as const;
const room = { page: 'talkroom', ownId: null, roomIds: ['18000031'] } as const;
const asksForAccount = withQuestion(ONE_BOOK, { ...thread, ownId: '200002' }, NOW);

describe('a seller with one account', () => {
  test('sees nothing of books, and nothing is loaded for her', () => {
    render(popupOf({}));
    expect(document.querySelector('.accounts, .accounts-place')).toBeNull();
    expect(document.body.textContent).not.toContain('どなた');
  });
});

describe('two accounts', () => {
  test('stand in one choice by name or by number, and the one on screen is chosen', async () => {
    render(popupOf({ accounts: twoBooks(), bookId: SECOND }));
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'どなたの取引' });
    expect([...choice.options].map(({ text }) => text)).toEqual(['ゆき', '2人目']);
    expect(choice.value).toBe(SECOND);
    expect(document.querySelector('[data-question]')).toBeNull();
  });

  test('are turned to and fro by the choice', () => {
    const onChoose = vi.fn();
    render(bar({ accounts: twoBooks(), onChoose }));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: SECOND } });
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(SECOND);
  });
});

describe('a number that nobody knows', () => {
  test('is asked about, also where there is nothing else to show', async () => {
    render(popupWith({ state: ready(), accounts: propsWith({ accounts: asksForAccount }) }));
    expect(await screen.findByText('もうひとつのアカウントですか？')).toBeTruthy();
    expect(document.body.textContent).toContain('200002');
  });

  test('may be somebody else, whose book can have a name', async () => {
    const onAnswer = vi.fn(() => Promise.resolve());
    render(bar({ accounts: asksForAccount, onAnswer }));
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'みか' } });
    fireEvent.click(screen.getByRole('button', { name: '別の人として分ける' }));
    const answer = { question: 'account 200002', bookId: null, name: 'みか' };
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(answer);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('もう一度開く'));
  });

  test('may be the same person', () => {
    const onAnswer = vi.fn(() => Promise.resolve());
    render(bar({ accounts: asksForAccount, onAnswer }));
    fireEvent.click(screen.getByRole('button', { name: '同じ人です' }));
    const answer = { question: 'account 200002', bookId: FIRST, name: '' };
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(answer);
  });

  test('may be either of two, or a third', () => {
    render(bar({ accounts: withQuestion(twoBooks(), thread, NOW) }));
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      '別の人として分ける',
      '「ゆき」と同じ人です',
      '「2人目」と同じ人です',
    ]);
  });

  test('is asked about before any page that hangs on the answer', () => {
    const both = withQuestion(withQuestion(twoBooks(), room, NOW), thread, NOW);
    render(bar({ accounts: both }));
    expect(screen.getByRole('heading').textContent).toContain('もうひとつのアカウント');
    expect(document.body.textContent).toContain('ほかに 1件');
  });
});

describe('a page of which nobody knows whose it is', () => {
  test('is named with the way to it, and each seller is an answer', () => {
    const onAnswer = vi.fn(() => Promise.resolve());
    render(bar({ accounts: withQuestion(twoBooks(), room, NOW), onAnswer }));
    const way = screen.getByRole<HTMLAnchorElement>('link');
    expect(way.href).toBe('https://coconala.com/talkrooms/18000031');
    fireEvent.click(screen.getByRole('button', { name: '「2人目」のものです' }));
    const answer = { question: 'rooms 18000031', bookId: SECOND, name: '' };
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(answer);
  });

  test('an answer that did not arrive is said aloud, and the question stays', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onAnswer = () => Promise.reject(new Error('the worker died'));
    render(bar({ accounts: withQuestion(twoBooks(), room, NOW), onAnswer }));
    fireEvent.click(screen.getByRole('button', { name: '「ゆき」のものです' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('もう一度押して'));
    expect(document.querySelector('[data-question]')).not.toBeNull();
  });
});
