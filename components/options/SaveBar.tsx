import { t } from '../../utils/i18n.ts';
import type { Section, SaveAnswer } from './use-section.ts';

interface Props {
  name: string;
  section: Pick<
    Section<unknown, unknown>,
    'answer' | 'isChanged' | 'problems' | 'refusals' | 'discard'
  >;
}

/** The button of a section, what became of it, and whether anything waits to be saved. */
export const SaveBar = ({ name, section }: Props) => {
  const { answer, isChanged, discard } = section;
  return (
    <div class="save-bar" data-changed={isChanged ? '' : undefined}>
      <button
        type="submit"
        class={isChanged ? 'button button-main' : 'button'}
        data-action={`save-${name}`}
        disabled={answer.kind === 'saving'}
      >
        {t('save')}
      </button>
      {isChanged && (
        <button type="button" class="button" data-action={`discard-${name}`} onClick={discard}>
          {t('save_discard')}
        </button>
      )}
      <p role="status" class="save-answer" data-answer={answer.kind}>
        {wordsFor(section)}
      </p>
    </div>
  );
};

function wordsFor({ answer, isChanged, problems }: Props['section']): string {
  if (answer.kind !== 'none') return answerWords(answer);
  if (Object.keys(problems).length > 0) return t('save_problems');
  return isChanged ? t('save_unsaved') : '';
}

function answerWords(answer: SaveAnswer): string {
  if (answer.kind === 'failed') return t('options_not_saved');
  if (answer.kind !== 'saved') return t('save_saving');
  return answer.rooms > 0 ? t('save_saved_rooms', answer.rooms) : t('options_saved');
}
