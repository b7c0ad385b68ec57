import { t } from '../../utils/i18n.ts';
import type { TemplateMark } from '../../utils/templates/library/own-template.ts';
import { promiseOfRole } from '../../utils/templates/library/own-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import { shortMoment } from '../shared/words.ts';
import { answeredWords } from './outcome-words.ts';
import type { Outcomes } from './outcome-words.ts';

export interface RowWishes {
  open: (id: string) => void;
  star: (choice: Choice) => void;
}

interface Props {
  choice: Choice;
  mark: TemplateMark | undefined;
  outcomes: Outcomes | null;
  isUnsaved: boolean;
  wishes: RowWishes;
}

/** A text in the list: its star, its title, and how it has done. */
export const TextRow = ({ choice, mark, outcomes, isUnsaved, wishes }: Props) => (
  <li class="text-row" data-text={choice.id}>
    <button
      type="button"
      class="star"
      data-action="star"
      aria-pressed={choice.isFavourite}
      aria-label={t('templates_star', choice.title)}
      onClick={() => wishes.star(choice)}
    >
      <span aria-hidden>{choice.isFavourite ? '★' : '☆'}</span>
    </button>
    <button
      type="button"
      class="text-title"
      data-action="open-text"
      onClick={() => wishes.open(choice.id)}
    >
      {choice.title || t('templates_untitled')}
    </button>
    <span class="text-notes quiet">
      {isUnsaved && <strong class="text-unsaved">{t('templates_unsaved')}</strong>}
      {promiseOfRole(choice.role) && <span>{t('templates_promises')}</span>}
      {choice.tags.map((tag) => (
        <span key={tag} class="text-tag">
          {tag}
        </span>
      ))}
      {mark && mark.uses > 0 && <span>{usedWords(mark)}</span>}
      <span>{answeredWords(outcomes?.get(choice.id))}</span>
    </span>
  </li>
);

const usedWords = ({ uses, lastUsedAt }: TemplateMark): string =>
  lastUsedAt === null
    ? t('templates_used', uses)
    : t('templates_used_last', uses, shortMoment(lastUsedAt));
