import { t } from '../../utils/i18n.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';

interface Props {
  choices: readonly Choice[];
  chosen: string;
  onChoose: (id: string) => void;
}

/** More than these nobody looks through: a word more finds the one. */
const MOST_SHOWN = 40;

/** Radio buttons: for the keyboard one stop on the way to the text, however many there are. */
export const TemplateChoice = ({ choices, chosen, onChoose }: Props) => (
  <div class="templates" role="radiogroup" aria-label={t('compose_templates')}>
    {choices.slice(0, MOST_SHOWN).map(({ id, title, isFavourite }) => (
      <label key={id} class="button chip" title={title}>
        <input
          type="radio"
          name="template"
          data-template={id}
          checked={id === chosen}
          onChange={() => onChoose(id)}
        />
        {isFavourite && (
          <span role="img" aria-label={t('template_favourite')}>
            ★
          </span>
        )}
        <span class="chip-title">{title}</span>
      </label>
    ))}
    {choices.length > MOST_SHOWN && (
      <p class="quiet templates-more">{t('compose_more', choices.length - MOST_SHOWN)}</p>
    )}
    {choices.length === 0 && <p class="quiet templates-more">{t('compose_none_found')}</p>}
  </div>
);
