import { t } from '../../utils/i18n.ts';
import type { OwnTemplate } from '../../utils/templates/library/own-template.ts';

interface Props {
  template: OwnTemplate;
  onRetire: (isRetired: boolean) => void;
  onRemove: () => void;
  onCopy: () => void;
}

/** What can be done with a saved text besides changing it. */
export const TextActions = ({ template: { retiredAt }, onRetire, onRemove, onCopy }: Props) => (
  <div class="text-actions">
    <button type="button" class="button button-small" data-action="copy-text" onClick={onCopy}>
      {t('templates_copy')}
    </button>
    <button
      type="button"
      class="button button-small"
      data-action="retire"
      onClick={() => onRetire(retiredAt === null)}
    >
      {t(retiredAt === null ? 'templates_retire' : 'templates_bring_back')}
    </button>
    <button type="button" class="button button-small" data-action="remove" onClick={onRemove}>
      {t('templates_remove')}
    </button>
  </div>
);
