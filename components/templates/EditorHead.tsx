import { t } from '../../utils/i18n.ts';

/** Which text it is, and the way back; what is not saved stays. */
export const EditorHead = ({ title, onBack }: { title: string; onBack: () => void }) => (
  <div class="editor-head">
    <button type="button" class="button" data-action="back-to-texts" onClick={onBack}>
      <span aria-hidden>←</span>
      {t('templates_back')}
    </button>
    <h3 tabIndex={-1}>{title}</h3>
  </div>
);
