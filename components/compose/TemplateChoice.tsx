import { t } from '../../utils/i18n.ts';
import type { Template, TemplateId } from '../../utils/templates/template.ts';
import { templateName } from './template-words.ts';

interface Props {
  templates: readonly Template[];
  chosen: TemplateId;
  onChoose: (id: TemplateId) => void;
}

export const TemplateChoice = ({ templates, chosen, onChoose }: Props) => (
  <div class="templates" role="group" aria-label={t('compose_templates')}>
    {templates.map(({ id }) => (
      <button
        key={id}
        type="button"
        class="button chip"
        data-template={id}
        aria-pressed={id === chosen}
        onClick={() => onChoose(id)}
      >
        {templateName(id)}
      </button>
    ))}
  </div>
);
