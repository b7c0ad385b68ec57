import { describe, expect, it } from 'vitest';
import { ONE_BOOK } from '../../../utils/accounts/accounts.ts';
import type { Accounts } from '../../../utils/accounts/accounts.ts';
import { marksOf, whoseIs } from '../../../utils/accounts/whose-is.ts';
import type { Reading } from '../../../utils/site/reading.ts';
import { observe } from '../../../utils/timeline/observe.ts';
import { directMessage, FIRST, SECOND, twoBooks } from '../../support/accounts.ts';
import { listedRoom, orderList, revenue, NOW, talkroom } from '../../support/readings.ts';

type Known = Record<string, string[]>;

function bookOf(reading: Reading, accounts: Accounts, known: Known = {}): string | null {
  const knownIn = new Map(Object.entries(known));
  return whoseIs(marksOf(reading, observe(reading)), accounts, knownIn)?.bookId ?? null;
}

const listOf = (...roomIds: string[]) => orderList(roomIds.map((roomId) => listedRoom({ roomId })));
const asked = (ownId: string | null, ...roomIds: string[]): Accounts['asked'] => [
  { page: 'direct-message', ownId, roomIds, since: NOW },
];
const seen = (ownId: string): Accounts => ({
  ...ONE_BOOK,
  books: [{ id: FIRST, ownIds: [ownId], name: '' }],
});

describe('a seller with one account', () => {
  it('is never asked, whatever she opens', () => {
    const pages = [talkroom(), listOf('1', '2'), revenue([1000], NOW), directMessage('9', null)];
    for (const page of pages) expect(bookOf(page, seen('200001'))).toBe(FIRST);
  });

  it('is known from the first message page that shows her number', () => {
    expect(bookOf(directMessage('9', '200001'), ONE_BOOK)).toBe(FIRST);
    expect(bookOf(directMessage('9', '200001'), seen('200001'))).toBe(FIRST);
  });

  it('is asked when a page shows another number', () => {
    expect(bookOf(directMessage('9', '200002'), seen('200001'))).toBeNull();
  });

  it('has nothing new recorded while that question is open, only what is known', () => {
    const open = { ...seen('200001'), asked: asked('200002', 'dm-9') };
    expect(bookOf(talkroom({ roomId: '5' }), open)).toBeNull();
    expect(bookOf(listOf('4', '5'), open, { 4: [FIRST] })).toBeNull();
    expect(bookOf(talkroom({ roomId: '4' }), open, { 4: [FIRST] })).toBe(FIRST);
  });
});

describe('of two accounts', () => {
  it('the number on the page decides, also against what was recorded', () => {
    expect(bookOf(directMessage('9', '200002'), twoBooks())).toBe(SECOND);
    expect(bookOf(directMessage('9', '200002'), twoBooks(), { 'dm-9': [FIRST] })).toBe(SECOND);
    expect(bookOf(directMessage('9', '200003'), twoBooks())).toBeNull();
  });

  it('a room that is known goes to its book, whoever was looked at last', () => {
    const page = talkroom({ roomId: '5' });
    expect(bookOf(page, twoBooks({ current: FIRST }), { 5: [SECOND] })).toBe(SECOND);
    expect(bookOf(page, twoBooks({ current: SECOND }), { 5: [FIRST] })).toBe(FIRST);
  });

  it('an unknown room is asked about: she may have logged in as the other meanwhile', () => {
    expect(bookOf(talkroom({ roomId: '5' }), twoBooks())).toBeNull();
  });

  it('a list is theirs whose one room it names', () => {
    expect(bookOf(listOf('5', '6', '7'), twoBooks(), { 6: [SECOND] })).toBe(SECOND);
  });

  it.each([
    ['a list', listOf('18000001', '6')],
    ['money', { ...revenue([1000], NOW), rows: [...revenue([1], NOW).rows, row('6')] }],
  ])('%s that names rooms of both is asked about', (_, page) => {
    expect(bookOf(page, twoBooks(), { 18000001: [FIRST], 6: [SECOND] })).toBeNull();
  });

  it('a room that stands in both proves nothing', () => {
    const known = { 5: [FIRST, SECOND], 6: [SECOND] };
    expect(bookOf(listOf('5'), twoBooks(), known)).toBeNull();
    expect(bookOf(listOf('5', '6'), twoBooks(), known)).toBe(SECOND);
  });

  it('a room from the time of one book proves nothing either', () => {
    const accounts = twoBooks({ doubted: ['5'] });
    expect(bookOf(talkroom({ roomId: '5' }), accounts, { 5: [FIRST] })).toBeNull();
  });

  it('what she said of a room counts more than where it stands', () => {
    const accounts = twoBooks({ doubted: ['5'], told: { 5: SECOND } });
    expect(bookOf(talkroom({ roomId: '5' }), accounts, { 5: [FIRST] })).toBe(SECOND);
  });

  it('an empty list is nobody’s and asks nothing', () => {
    expect(bookOf(listOf(), twoBooks({ current: SECOND }))).toBe(SECOND);
  });
});

function row(roomId: string) {
  return {
    ...revenue([2], NOW, { roomId }).rows[0],
    roomId,
    netJpy: 2,
    isRequested: false,
    creditedAt: { from: NOW, until: NOW },
  };
}
