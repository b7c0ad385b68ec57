import type { Accounts, Question } from './accounts.ts';
import { FIRST_BOOK, isAskedForAccount, isBook, questionId } from './accounts.ts';
import type { Answer } from './answer.ts';
import type { PageMarks } from './whose-is.ts';

/** What becomes of the accounts by what a page showed and by what the seller said. */

/** The page is left unrecorded; the seller is asked once, however often it is looked at. */
export function withQuestion(accounts: Accounts, marks: PageMarks, now: number): Accounts {
  const same = accounts.asked.filter((question) => isSame(question, marks));
  const { page, ownId } = marks;
  const roomIds = [...new Set([...same.flatMap((question) => question.roomIds), ...marks.roomIds])];
  const [first] = same;
  const question = { page, ownId, roomIds, since: first?.since ?? now };
  if (!first) return { ...accounts, asked: [...accounts.asked, question] };
  // In its place: what she is about to answer must not change under her hand.
  const others = accounts.asked.filter((asked) => asked === first || !same.includes(asked));
  return { ...accounts, asked: others.map((asked) => (asked === first ? question : asked)) };
}

function isSame(question: Question, { ownId, roomIds }: PageMarks): boolean {
  if (question.ownId !== null || ownId !== null) return question.ownId === ownId;
  return question.roomIds.some((id) => roomIds.includes(id));
}

/** A page was recorded: what it proves is known from now on, and what it answers is not asked. */
export function withPage(accounts: Accounts, marks: PageMarks, bookId: string): Accounts {
  const { ownId, roomIds } = marks;
  if (ownId === null && roomIds.length === 0) return accounts;
  const isOpen = (id: string): boolean => !roomIds.includes(id);
  return {
    books: accounts.books.map((book) =>
      book.id === bookId && ownId !== null ? withOwnId(book, ownId) : book,
    ),
    current: bookId,
    asked: accounts.asked.flatMap((question) => stillAsked(question, ownId, isOpen)),
    told: onlyTold(accounts.told, isOpen),
    doubted: accounts.doubted.filter(isOpen),
  };
}

const withOwnId = <B extends Accounts['books'][number]>(book: B, ownId: string): B =>
  book.ownIds.includes(ownId) ? book : { ...book, ownIds: [...book.ownIds, ownId] };

function stillAsked(
  question: Question,
  ownId: string | null,
  isOpen: (roomId: string) => boolean,
): Question[] {
  if (question.ownId !== null) return question.ownId === ownId ? [] : [question];
  const roomIds = question.roomIds.filter(isOpen);
  return roomIds.length > 0 ? [{ ...question, roomIds }] : [];
}

const onlyTold = (told: Accounts['told'], isOpen: (id: string) => boolean): Accounts['told'] =>
  Object.fromEntries(Object.entries(told).filter(([id]) => isOpen(id)));

/**
 * @param known every conversation that is recorded already; some may be the other account's, from
 * before anybody knew that there are two
 */
export function withAnswer(accounts: Accounts, answer: Answer, known: readonly string[]): Accounts {
  const question = accounts.asked.find((asked) => questionId(asked) === answer.question);
  if (!question) return accounts;
  const asked = accounts.asked.filter((other) => other !== question);
  const rest = { ...accounts, asked };
  if (answer.bookId === null) {
    return question.ownId === null ? accounts : parted(rest, question.ownId, answer.name, known);
  }
  if (!isBook(accounts, answer.bookId)) return accounts;
  return question.ownId === null
    ? toldOf(rest, question.roomIds, answer.bookId)
    : samePerson(rest, question.ownId, answer.bookId);
}

function parted(
  accounts: Accounts,
  ownId: string,
  name: string,
  known: readonly string[],
): Accounts {
  const { books } = accounts;
  const id = `${FIRST_BOOK}-${books.length + 1}`;
  return {
    ...accounts,
    books: [...books, { id, ownIds: [ownId], name }],
    current: id,
    // From the second book on nothing is recorded without a proof.
    doubted: books.length === 1 ? known : accounts.doubted,
  };
}

const toldOf = (accounts: Accounts, roomIds: readonly string[], bookId: string): Accounts => ({
  ...accounts,
  current: bookId,
  told: { ...accounts.told, ...Object.fromEntries(roomIds.map((id) => [id, bookId])) },
});

function samePerson(accounts: Accounts, ownId: string, bookId: string): Accounts {
  const books = accounts.books.map((book) => (book.id === bookId ? withOwnId(book, ownId) : book));
  // With one book there is nothing left to ask of the pages that waited for this answer.
  const isOver = books.length === 1 && !isAskedForAccount(accounts);
  return { ...accounts, books, current: bookId, asked: isOver ? [] : accounts.asked };
}
