import { useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { ParseError } from '../../utils/templates/language/parse-error.ts';
import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import type { Problems } from '../options/form.ts';
import { fieldId } from '../options/Problem.tsx';
import { insertAtCaret } from './insert-at-caret.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { parseWords } from './parse-words.ts';

const NAME = 'text-body';

interface Props {
  body: string;
  others: readonly Choice[];
  problems: Problems;
  onType: (body: string) => void;
}

/** The text itself, with what cannot be understood in it as soon as it stands there. */
export function BodyField({ body, others, problems, onType }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const parsed = parseTemplate(body);
  const error = parsed.ok ? null : parsed.error;
  const problem = problems[NAME];
  const isWrong = error !== null || problem !== undefined;
  return (
    <div class="body-field">
      <div class="body-tools">
        <label for={fieldId(NAME)}>{t('text_body')}</label>
        <InsertMenu
          others={others}
          onInsert={(placeholder) => box.current && insertAtCaret(box.current, placeholder)}
        />
      </div>
      <textarea
        id={fieldId(NAME)}
        data-field={NAME}
        ref={box}
        rows={14}
        spellcheck={false}
        value={body}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `${fieldId(NAME)}-problem` : undefined}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <div id={`${fieldId(NAME)}-problem`} aria-live="polite">
        {error && <NotUnderstood error={error} onGo={() => goTo(box.current, error)} />}
        {!error && problem && <p class="problem">{t(problem)}</p>}
      </div>
    </div>
  );
}

const NotUnderstood = ({ error, onGo }: { error: ParseError; onGo: () => void }) => (
  <p
    class="problem"
    data-expected={error.expected}
    data-line={error.line}
    data-column={error.column}
  >
    {parseWords(error)}{' '}
    <button type="button" class="button button-small" data-action="go-to-place" onClick={onGo}>
      {t('parse_go')}
    </button>
  </p>
);

function goTo(box: HTMLTextAreaElement | null, { offset, found }: ParseError): void {
  // The browser scrolls to a selection only where the box has the focus already.
  box?.focus();
  box?.setSelectionRange(offset, offset + found.length);
}
