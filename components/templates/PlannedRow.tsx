import { t } from '../../utils/i18n.ts';
import type { Planned } from '../../utils/exchange/templates-file/import-plan.ts';
import type { OwnTemplate } from '../../utils/templates/library/own-template.ts';
import { differenceWords } from './difference-words.ts';
import { differenceOf } from './difference.ts';
import { parseWords } from './parse-words.ts';

/** What would become of one text of the file, and why nothing can. */
export function PlannedRow({ planned }: { planned: Planned }) {
  const { kind, row, template, before, notUnderstood } = planned;
  return (
    <li data-planned={notUnderstood ? 'broken' : kind}>
      <strong class="planned-kind">{kindWords(planned)}</strong>
      <span class="planned-title">
        {[template.folder, template.title].filter(Boolean).join(' / ')}
      </span>
      {before && !notUnderstood && <span class="quiet">{changedWords(before, template)}</span>}
      {notUnderstood && (
        <span class="problem">{t('files_row', row) + parseWords(notUnderstood)}</span>
      )}
      <details>
        <summary>{t('versions_show')}</summary>
        <div class="preview">{template.body}</div>
      </details>
    </li>
  );
}

/** A change of nothing else is one of the star. */
function changedWords(before: OwnTemplate, after: OwnTemplate): string {
  const difference = differenceOf(before, after);
  return difference.parts.length > 0 ? differenceWords(difference) : t('templates_starred');
}

function kindWords({ kind, notUnderstood }: Planned): string {
  if (notUnderstood) return t('files_kind_broken');
  return t(kind === 'add' ? 'files_kind_new' : 'files_kind_changed');
}
