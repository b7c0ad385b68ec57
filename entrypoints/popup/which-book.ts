import type { Accounts } from '../../utils/accounts/accounts.ts';
import { FIRST_BOOK, isBook } from '../../utils/accounts/accounts.ts';
import type { PageHere } from '../../utils/messages.ts';

/** A notification names its book, unless that is the first; else it is the one of the last page. */
export function bookAskedFor(asked: URLSearchParams, accounts: Accounts): string {
  const named = asked.get('book') ?? (asked.has('room') ? FIRST_BOOK : accounts.current);
  return isBook(accounts, named) ? named : accounts.current;
}

/** Whose talkroom she looks at, where that is known: nobody shall write as the other seller. */
export async function findBookOfPage(
  here: PageHere | null,
  { books }: Accounts,
): Promise<string | undefined> {
  if (!here?.roomId || books.length === 1) return undefined;
  const { findBooksOf } = await import('../../utils/store/find-books.ts');
  const bookIds = books.map(({ id }) => id);
  const [bookId, other] = (await findBooksOf(bookIds, [here.roomId])).get(here.roomId) ?? [];
  return other === undefined ? bookId : undefined;
}
