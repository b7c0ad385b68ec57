import type { Accounts } from '../../utils/accounts/accounts.ts';
import { t } from '../../utils/i18n.ts';

export function bookName({ books }: Accounts, bookId: string): string {
  const index = books.findIndex(({ id }) => id === bookId);
  return books[index]?.name || t('book_nth', index + 1);
}
