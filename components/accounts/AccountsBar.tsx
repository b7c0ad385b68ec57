import { useState } from 'preact/hooks';
import type { Accounts } from '../../utils/accounts/accounts.ts';
import type { Answer } from '../../utils/accounts/answer.ts';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import { bookName } from './book-name.ts';
import { WhoseNotice } from './WhoseNotice.tsx';

export interface AccountsProps {
  accounts: Accounts;
  /** The book on screen. */
  bookId: string;
  onChoose: (bookId: string) => void;
  /** Rejects when the background did not take it. */
  onAnswer: (answer: Answer) => Promise<void>;
}

/** Whose rooms these are, and what is to be asked before more can be recorded. */
export function AccountsBar({ accounts, bookId, onChoose, onAnswer }: AccountsProps) {
  const { books, asked } = accounts;
  const [stage, setStage] = useState<'asking' | 'answered' | 'failed'>('asking');
  const answer = (given: Answer): void => {
    onAnswer(given).then(
      () => setStage('answered'),
      (error: unknown) => {
        logBug('answer-whose', error);
        setStage('failed');
      },
    );
  };
  return (
    <div class="accounts" data-book={bookId}>
      {books.length > 1 && <BookChoice {...{ accounts, bookId, onChoose }} />}
      {asked.length > 0 && <WhoseNotice accounts={accounts} onAnswer={answer} />}
      <p role="status">{stage === 'answered' && t('whose_again')}</p>
      <p role="alert">{stage === 'failed' && t('whose_failed')}</p>
    </div>
  );
}

const BookChoice = ({ accounts, bookId, onChoose }: Omit<AccountsProps, 'onAnswer'>) => (
  <label class={`book-choice ${accounts.books[0]?.id === bookId ? '' : 'book-choice-other'}`}>
    <span>{t('book_choice')}</span>
    <select
      data-field="book"
      value={bookId}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      {accounts.books.map(({ id }) => (
        <option key={id} value={id}>
          {bookName(accounts, id)}
        </option>
      ))}
    </select>
  </label>
);
