import type { TroubleCode } from '../../utils/errors.ts';
import type { HealthRow } from '../../utils/health/merge-health.ts';
import { t } from '../../utils/i18n.ts';
import { TroubleNotice } from '../shared/TroubleNotice.tsx';
import { HEALTH_PLACE } from './health-place.ts';
import { HealthTable } from './HealthTable.tsx';
import './health.css';

export type HealthState =
  | { kind: 'loading' }
  | { kind: 'not-consented' }
  | { kind: 'trouble'; code: TroubleCode }
  | { kind: 'ready'; rows: readonly HealthRow[] };

export const HealthSection = ({ state, now }: { state: HealthState; now: number }) => (
  <section id={HEALTH_PLACE} class="health-section" data-state={state.kind}>
    <h2>{t('health_title')}</h2>
    <p>{t('health_lead')}</p>
    {state.kind === 'loading' && <p class="quiet">{t('loading')}</p>}
    {state.kind === 'not-consented' && <p class="quiet">{t('health_before_consent')}</p>}
    {state.kind === 'trouble' && <TroubleNotice code={state.code} />}
    {state.kind === 'ready' && <HealthTable rows={state.rows} now={now} />}
  </section>
);
