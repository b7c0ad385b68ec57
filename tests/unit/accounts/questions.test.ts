import { describe, expect, it } from 'vitest';
import { ONE_BOOK, questionId } from '../../../utils/accounts/accounts.ts';
import type { Accounts } from '../../../utils/accounts/accounts.ts';
import { withAnswer, withPage, withQuestion } from '../../../utils/accounts/questions.ts';
import type { PageMarks } from '../../../utils/accounts/whose-is.ts';
import { FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { HOUR, NOW } from '../../support/readings.ts';

const list = (...roomIds: string[]): PageMarks => ({ page: 'order-list', ownId: null, roomIds });
const thread = (ownId: string): PageMarks => ({
  page: 'direct-message',
  ownId,
  roomIds: [`dm-${ownId}`],
});
const answered = (accounts: Accounts, bookId: string | null, name = '', known: string[] = []) => {
  const [question] = accounts.asked;
  if (!question) throw new Error('nothing is asked');
  return withAnswer(accounts, { question: questionId(question), bookId, name }, known);
};
const oneSeller = withPage(ONE_BOOK, thread('200001'), FIRST);

describe('asking', () => {
  it('is done once, however often the page is looked at', () => {
    const once = withQuestion(twoBooks(), list('5', '6'), NOW);
    const again = withQuestion(once, list('6', '7'), NOW + HOUR);
    expect(again.asked).toEqual([
      { page: 'order-list', ownId: null, roomIds: ['5', '6', '7'], since: NOW },
    ]);
  });

  it('forgets no earlier page for a later one', () => {
    const first = withQuestion(twoBooks(), list('5'), NOW);
    const both = withQuestion(withQuestion(first, list('6'), NOW), thread('200003'), NOW);
    expect(both.asked).toHaveLength(3);
  });

  it('keeps its place when the page is looked at again: nothing changes under her hand', () => {
    const both = withQuestion(withQuestion(twoBooks(), list('5'), NOW), list('6'), NOW);
    const again = withQuestion(both, list('5'), NOW + HOUR);
    expect(again.asked).toEqual(both.asked);
    const one = withQuestion(both, list('6', '5'), NOW + HOUR);
    expect(one.asked.map(({ roomIds }) => roomIds)).toEqual([['5', '6']]);
  });

  it('is over when a page proves whose it is', () => {
    const asking = withQuestion(twoBooks(), list('5', '6'), NOW);
    const half = withPage(asking, list('5', '9'), SECOND);
    expect(half.asked.flatMap(({ roomIds }) => roomIds)).toEqual(['6']);
    expect(withPage(half, list('6'), SECOND).asked).toEqual([]);
  });
});

describe('a page that was recorded', () => {
  it('changes nothing for a seller who is known already', () => {
    expect(withPage(oneSeller, thread('200001'), FIRST)).toEqual(oneSeller);
    expect(withPage(oneSeller, list('5', '6'), FIRST)).toEqual(oneSeller);
  });

  it('is of the account that is shown from then on', () => {
    expect(withPage(twoBooks(), list('5'), SECOND).current).toBe(SECOND);
  });

  it('without any room says nothing of who is logged in', () => {
    expect(withPage(twoBooks(), list(), SECOND).current).toBe(FIRST);
  });
});

describe('the answer', () => {
  const asking = withQuestion(oneSeller, thread('200002'), NOW);

  it('“somebody else” makes a second book, and leaves the first where it is', () => {
    const two = answered(asking, null, 'ゆき', ['4', '5']);
    expect(two.books).toEqual([
      { id: FIRST, ownIds: ['200001'], name: '' },
      { id: SECOND, ownIds: ['200002'], name: 'ゆき' },
    ]);
    expect(two).toMatchObject({ current: SECOND, asked: [], doubted: ['4', '5'] });
  });

  it('“the same person” keeps one book for both numbers, and lets the waiting pages in', () => {
    const one = answered(withQuestion(asking, list('5'), NOW), FIRST);
    expect(one.books).toEqual([{ id: FIRST, ownIds: ['200001', '200002'], name: '' }]);
    expect(one.asked).toEqual([]);
  });

  it('whose a page is holds for what the page names and for nothing else', () => {
    const told = answered(withQuestion(twoBooks(), list('5', '6'), NOW), SECOND);
    expect(told).toMatchObject({ current: SECOND, asked: [], told: { 5: SECOND, 6: SECOND } });
    expect(withPage(told, list('5', '6'), SECOND).told).toEqual({});
  });

  it('to a question that is no more, or with a book that is none, changes nothing', () => {
    const gone = { question: 'account 7', bookId: FIRST, name: '' };
    expect(withAnswer(asking, gone, [])).toBe(asking);
    expect(answered(asking, 'talkroom-banto-9')).toBe(asking);
    const page = withQuestion(twoBooks(), list('5'), NOW);
    expect(answered(page, null)).toBe(page);
  });

  it('a third account is not mixed with rooms whose place is certain', () => {
    const third = answered(withQuestion(twoBooks(), thread('200003'), NOW), null, '', ['4']);
    expect(third.books.map(({ id }) => id)).toEqual([FIRST, SECOND, 'talkroom-banto-3']);
    expect(third.doubted).toEqual([]);
  });
});
