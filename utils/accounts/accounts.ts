import type { Reading } from '../site/reading.ts';
import { DATABASE_NAME } from '../store/schema.ts';

/** The day-book of one seller account: a database of its own, so that two are never mixed. */
export interface Book {
  /** The name of its database. */
  id: string;
  /** The numbers under which the site shows this seller to herself. */
  ownIds: readonly string[];
  /** As she calls it; '' where she gave no name. */
  name: string;
}

/** A page of which nobody knows whose it is. It is not recorded before she has answered. */
export interface Question {
  page: Reading['kind'];
  /** The page showed this number, which no book has; null: it showed none. */
  ownId: string | null;
  /** The conversations that the page names. */
  roomIds: readonly string[];
  /** Epoch ms of the first such look. */
  since: number;
}

export interface Accounts {
  /** Never empty; the first is the one of every seller with one account. */
  books: readonly Book[];
  /** The book of the page that was looked at last, or the one that she chose since. */
  current: string;
  asked: readonly Question[];
  /** Whose conversations she said these are, until they are looked at again: room to book. */
  told: Readonly<Record<string, string>>;
  /** Recorded before she parted the books; where they stand proves nothing of whose they are. */
  doubted: readonly string[];
}

export const FIRST_BOOK = DATABASE_NAME;

export const ONE_BOOK: Accounts = {
  books: [{ id: FIRST_BOOK, ownIds: [], name: '' }],
  current: FIRST_BOOK,
  asked: [],
  told: {},
  doubted: [],
};

/** Questions that share a conversation are one question: a conversation has one seller. */
export const questionId = ({ ownId, roomIds }: Pick<Question, 'ownId' | 'roomIds'>): string =>
  ownId === null ? `rooms ${roomIds[0] ?? ''}` : `account ${ownId}`;

export const isBook = (accounts: Accounts, bookId: string): boolean =>
  accounts.books.some(({ id }) => id === bookId);

/** Whether another account may have been used here, of which there is no book yet. */
export const isAskedForAccount = ({ asked }: Accounts): boolean =>
  asked.some(({ ownId }) => ownId !== null);
