import { useState } from 'preact/hooks';
import { toTroubleCode } from '../../utils/errors.ts';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { Preferences } from '../../utils/preferences/preferences.ts';
import { BackTestResult } from './BackTestResult.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { TRY_OUT_DAYS } from './try-out.ts';
import type { TryOut, TryOutDays } from './try-out.ts';
import './back-test.css';

interface Props {
  /** With everything that is not saved yet; null where it cannot be read as it stands. */
  draft: Preferences | null;
  isChanged: boolean;
  onTryOut: (draft: Preferences, days: TryOutDays) => Promise<TryOut>;
}

type State =
  | { kind: 'waiting' | 'running' | 'failed' }
  | { kind: 'done'; tryOut: TryOut; draft: string; days: TryOutDays };

/** "With this setting …": the same past, told by other rules. */
export function BackTestSection({ draft, isChanged, onTryOut }: Props) {
  const [days, setDays] = useState<TryOutDays>(30);
  const [state, setState] = useState<State>({ kind: 'waiting' });
  const asText = JSON.stringify(draft);
  const run = (): void => {
    if (!draft) return;
    setState({ kind: 'running' });
    onTryOut(draft, days).then(
      (tryOut) => setState({ kind: 'done', tryOut, draft: asText, days }),
      (error: unknown) => {
        if (toTroubleCode(error) === 'unexpected') logBug('back-test', error);
        setState({ kind: 'failed' });
      },
    );
  };
  const isStale = state.kind === 'done' && (state.draft !== asText || state.days !== days);
  return (
    <SectionFrame name="back-test" title="back_test_title" lead="back_test_lead">
      <fieldset class="back-test-days">
        <legend>{t('back_test_span')}</legend>
        {TRY_OUT_DAYS.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name="back-test-days"
              value={choice}
              checked={choice === days}
              onChange={() => setDays(choice)}
            />
            {t('back_test_days', choice)}
          </label>
        ))}
      </fieldset>
      <div class="back-test-run">
        <button
          type="button"
          class="button"
          data-action="back-test"
          disabled={!draft || !isChanged || state.kind === 'running'}
          aria-describedby="back-test-why"
          onClick={run}
        >
          {t('back_test_run')}
        </button>
        <span id="back-test-why" class="quiet">
          {!draft ? t('back_test_broken') : !isChanged && t('back_test_unchanged')}
        </span>
      </div>
      <div role="status" data-back-test={isStale ? 'stale' : state.kind}>
        {state.kind === 'running' && <p>{t('back_test_running')}</p>}
        {state.kind === 'failed' && <p>{t('back_test_failed')}</p>}
        {isStale && <p class="quiet">{t('back_test_stale')}</p>}
        {state.kind === 'done' && !isStale && <BackTestResult tryOut={state.tryOut} />}
      </div>
    </SectionFrame>
  );
}
