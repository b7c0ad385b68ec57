import { useState } from 'preact/hooks';
import type { Accounts, Question } from '../../utils/accounts/accounts.ts';
import { questionId } from '../../utils/accounts/accounts.ts';
import type { Answer } from '../../utils/accounts/answer.ts';
import { t } from '../../utils/i18n.ts';
import { pageName } from '../health/health-words.ts';
import { RoomLink } from '../shared/RoomLink.tsx';
import { bookName } from './book-name.ts';

interface Props {
  accounts: Accounts;
  onAnswer: (answer: Answer) => void;
}

type AskProps = Props & { question: Question };

/** One question at a time. Whether there is another account comes first: the rest hangs on it. */
export function WhoseNotice({ accounts, onAnswer }: Props) {
  const { asked } = accounts;
  const question = asked.find(({ ownId }) => ownId !== null) ?? asked[0];
  if (!question) return null;
  const Ask = question.ownId === null ? AskForPage : AskForAccount;
  return (
    <section class="notice notice-caution whose" data-question={questionId(question)}>
      <Ask key={questionId(question)} {...{ accounts, question, onAnswer }} />
      {asked.length > 1 && <p class="quiet">{t('whose_more', asked.length - 1)}</p>}
    </section>
  );
}

function AskForAccount({ accounts, question, onAnswer }: AskProps) {
  const [name, setName] = useState('');
  const answer = (bookId: string | null): void =>
    onAnswer({ question: questionId(question), bookId, name });
  const { books } = accounts;
  return (
    <>
      <h2>{t('whose_account_title')}</h2>
      <p>{t('whose_account_body', question.ownId ?? '')}</p>
      <label class="whose-name">
        <span>{t('whose_name')}</span>
        <input
          data-field="book-name"
          maxLength={40}
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <p class="whose-answers">
        <button
          type="button"
          class="button"
          data-action="other-seller"
          onClick={() => answer(null)}
        >
          {t('whose_other')}
        </button>
        {books.map(({ id }) => (
          <button
            key={id}
            type="button"
            class="button"
            data-action="same-seller"
            data-book={id}
            onClick={() => answer(id)}
          >
            {books.length === 1 ? t('whose_same') : t('whose_same_as', bookName(accounts, id))}
          </button>
        ))}
      </p>
    </>
  );
}

const nameOf = (page: Question['page']): string =>
  page === 'sales-file' ? t('sales_file_title') : pageName(page);

const AskForPage = ({ accounts, question, onAnswer }: AskProps) => {
  const [roomId, ...others] = question.roomIds;
  return (
    <>
      <h2>{t('whose_page_title')}</h2>
      <p>{t('whose_page_body', nameOf(question.page), question.roomIds.length)}</p>
      {roomId !== undefined && others.length === 0 && <RoomLink roomId={roomId} />}
      <p class="whose-answers">
        {accounts.books.map(({ id }) => (
          <button
            key={id}
            type="button"
            class="button"
            data-action="whose-page"
            data-book={id}
            onClick={() => onAnswer({ question: questionId(question), bookId: id, name: '' })}
          >
            {t('whose_page_of', bookName(accounts, id))}
          </button>
        ))}
      </p>
    </>
  );
};
