import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

interface Props {
  /** A moment is typed by the Japanese clock, see moment-field.ts. */
  type: 'text' | 'datetime-local';
  name: string;
  label: string;
  value: string;
  onType: (value: string) => void;
  mostLetters?: number;
  /** What she may mean. */
  proposals?: readonly string[];
  /** What is wrong with it; empty where nothing is. */
  problem?: string;
}

export function Field(props: Props) {
  const { type, name, label, value, onType, mostLetters, proposals = [], problem = '' } = props;
  const id = useId();
  return (
    <p class="by-hand-field">
      <label for={id}>
        {label} {type === 'datetime-local' && <span class="quiet">{t('japan_time')}</span>}
      </label>
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        maxLength={mostLetters}
        autocomplete="off"
        list={proposals.length > 0 ? `${id}-proposals` : undefined}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : `${id}-problem`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {proposals.length > 0 && (
        <datalist id={`${id}-proposals`}>
          {proposals.map((proposal) => (
            <option key={proposal} value={proposal} />
          ))}
        </datalist>
      )}
      {problem !== '' && (
        <span id={`${id}-problem`} class="by-hand-problem" role="alert">
          {problem}
        </span>
      )}
    </p>
  );
}
