import { t } from '../../utils/i18n.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import { templateName } from './template-words.ts';

interface Props {
  ids: readonly TemplateId[];
  chosen: TemplateId;
  onChoose: (id: TemplateId) => void;
}

/** Radio buttons: for the keyboard one stop on the way to the text, however many there are. */
export const TemplateChoice = ({ ids, chosen, onChoose }: Props) => (
  <div class="templates" role="radiogroup" aria-label={t('compose_templates')}>
    {ids.map((id) => (
      <label key={id} class="button chip">
        <input
          type="radio"
          name="template"
          data-template={id}
          checked={id === chosen}
          onChange={() => onChoose(id)}
        />
        {templateName(id)}
      </label>
    ))}
  </div>
);
