import type { TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SalePart } from '../../../utils/credit/money.ts';
import { t } from '../../../utils/i18n.ts';
import { Field } from '../../by-hand/Field.tsx';
import { partName } from '../../forecast/book-words.ts';
import { momentWords, yen } from '../../shared/words.ts';
import { parseYen } from './parse-yen.ts';

interface Props {
  part: SalePart;
  /** null: as the pages say. */
  onSet: (grossJpy: number | null) => Promise<boolean>;
}

/** What one part was sold for. Nothing is typed in beforehand: amounts may be hidden. */
export function AmountForm({ part, onSet }: Props) {
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { id, kind, at, grossJpy, isGrossByHand } = part;
  const set = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const amountJpy = parseYen(typed);
    setWrong(amountJpy === undefined);
    if (amountJpy !== undefined && (await onSet(amountJpy))) setTyped('');
  };
  const name = at ? `${partName(kind)} (${momentWords(at)})` : partName(kind);
  return (
    <form class="amount-form" onSubmit={(event) => void set(event)}>
      <Field
        type="text"
        name={`amount-${id}`}
        label={t('amounts_of', name)}
        value={typed}
        mostLetters={MOST_LETTERS}
        problem={isWrong ? t('amounts_problem') : ''}
        onType={setTyped}
      />
      <button type="submit" class="button" data-action="set-amount">
        {t('amounts_set')}
      </button>
      {isGrossByHand && grossJpy !== null && (
        <button
          type="button"
          class="button"
          data-action="clear-amount"
          onClick={() => void onSet(null)}
        >
          {t('amounts_clear', yen(grossJpy))}
        </button>
      )}
    </form>
  );
}

const MOST_LETTERS = 16;
