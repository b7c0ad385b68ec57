import { useEffect, useRef } from 'preact/hooks';
import { changesOf } from '../../utils/exchange/templates-file/import-plan.ts';
import type { ImportPlan, Planned } from '../../utils/exchange/templates-file/import-plan.ts';
import { t } from '../../utils/i18n.ts';
import { MOST_CHANGES } from '../../utils/templates/library/limits.ts';
import { refusedFileWords, sourceName } from './import-words.ts';
import { PlannedRow } from './PlannedRow.tsx';
import type { Changes } from './use-changes.ts';

interface Props {
  plan: ImportPlan;
  changes: Changes;
  onClose: () => void;
}

const AT_ONCE = 100;

/** What taking the file in would do. Nothing is done before she says so. */
export function ImportTrial({ plan, changes, onClose }: Props) {
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => result.current?.focus(), [plan]);
  return (
    <div
      ref={result}
      tabIndex={-1}
      role="group"
      aria-labelledby="import-title"
      class="import"
      data-import={plan.ok ? 'ready' : 'refused'}
    >
      {plan.ok ? (
        <Ready plan={plan} changes={changes} onClose={onClose} />
      ) : (
        <>
          <p id="import-title" class="problem">
            {refusedFileWords(plan)}
          </p>
          <p>{t('files_unchanged')}</p>
        </>
      )}
    </div>
  );
}

type ReadyProps = Omit<Props, 'plan'> & { plan: Extract<ImportPlan, { ok: true }> };

function Ready({ plan, changes, onClose }: ReadyProps) {
  const { source, planned } = plan;
  const wanted = changesOf(plan);
  const isTooMany = wanted.length > MOST_CHANGES;
  const take = (): void => {
    void changes
      .make(wanted, t('files_taken', wanted.length))
      .then((isKept) => isKept && onClose());
  };
  // What needs her eye stands first.
  const shown = planned.filter((each) => each.notUnderstood !== null || each.kind !== 'same');
  const ordered = shown.sort((a, b) => Number(!a.notUnderstood) - Number(!b.notUnderstood));
  return (
    <>
      <h4 id="import-title">{t('files_trial', sourceName(source))}</h4>
      <Counts planned={planned} />
      {ordered.length > 0 && (
        <ul class="planned">
          {ordered.slice(0, AT_ONCE).map((each) => (
            <PlannedRow key={each.row} planned={each} />
          ))}
        </ul>
      )}
      {ordered.length > AT_ONCE && <p class="quiet">{t('files_more', ordered.length - AT_ONCE)}</p>}
      {isTooMany && <p class="problem">{t('files_too_many', MOST_CHANGES)}</p>}
      <p class="import-buttons">
        <button
          type="button"
          class="button button-main"
          data-action="take-file"
          disabled={wanted.length === 0 || isTooMany}
          onClick={take}
        >
          {t('files_take', wanted.length)}
        </button>
        <button type="button" class="button" data-action="leave-file" onClick={onClose}>
          {t('files_leave')}
        </button>
      </p>
    </>
  );
}

function Counts({ planned }: { planned: readonly Planned[] }) {
  const understood = planned.filter(({ notUnderstood }) => notUnderstood === null);
  const count = (kind: Planned['kind']): number =>
    understood.filter((each) => each.kind === kind).length;
  const broken = planned.length - understood.length;
  return (
    <ul class="counts">
      <li data-count="add">{t('files_new', count('add'))}</li>
      <li data-count="change">{t('files_changed', count('change'))}</li>
      <li data-count="same">{t('files_same', count('same'))}</li>
      <li data-count="broken" class={broken > 0 ? 'problem' : undefined}>
        {t('files_broken', broken)}
      </li>
    </ul>
  );
}
