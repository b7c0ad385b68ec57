import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Keep, Settings } from '../../utils/settings.ts';
import type { HealthState } from '../health/HealthSection.tsx';
import { HealthSection } from '../health/HealthSection.tsx';
import { ConsentForm } from '../shared/ConsentForm.tsx';
import { KeepChoice } from '../shared/KeepChoice.tsx';
import { RulesTable } from './RulesTable.tsx';
import '../shared/page.css';
import '../shared/consent.css';
import './options.css';

interface Props {
  settings: Settings;
  health: HealthState;
  now: number;
  /** Gives consent, or changes what is kept from now on. */
  onKeep: (keep: Keep) => Promise<void>;
}

const PRIVACY: MessageKey[] = ['privacy_1', 'privacy_2', 'privacy_3', 'privacy_4', 'privacy_5'];

export const Options = ({ settings, health, now, onKeep }: Props) => (
  <main class="page options">
    <header>
      <h1>{t('options_title')}</h1>
      <p class="quiet">{t('unofficial')}</p>
    </header>
    {settings.consentedAt === null ? (
      <ConsentForm onConsent={onKeep} />
    ) : (
      <KeepSection keep={settings.keep} onKeep={onKeep} />
    )}
    <section>
      <h2>{t('options_rules_title')}</h2>
      <p>{t('options_rules_lead')}</p>
      <RulesTable />
    </section>
    <HealthSection state={health} now={now} />
    <section>
      <h2>{t('options_privacy_title')}</h2>
      <ul class="plain-list">
        {PRIVACY.map((line) => (
          <li key={line}>{t(line)}</li>
        ))}
      </ul>
    </section>
    <section>
      <h2>{t('options_language_title')}</h2>
      <p>{t('options_language_body')}</p>
    </section>
  </main>
);

function KeepSection({ keep, onKeep }: { keep: Keep; onKeep: (keep: Keep) => Promise<void> }) {
  const [answer, setAnswer] = useState<MessageKey | null>(null);
  const change = (next: Keep): void => {
    onKeep(next).then(
      () => setAnswer('options_saved'),
      () => setAnswer('options_not_saved'),
    );
  };
  return (
    <section>
      <p>{t('options_keep_lead')}</p>
      <KeepChoice keep={keep} onChoose={change} />
      <p role="status" class="quiet">
        {answer && t(answer)}
      </p>
    </section>
  );
}
