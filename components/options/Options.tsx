import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Keep, Settings } from '../../utils/settings.ts';
import type { HealthState } from '../health/HealthSection.tsx';
import { HealthSection } from '../health/HealthSection.tsx';
import { ConsentForm } from '../shared/ConsentForm.tsx';
import { KeepChoice } from '../shared/KeepChoice.tsx';
import { Contents } from './Contents.tsx';
import { OwnSettings } from './OwnSettings.tsx';
import type { OwnSettingsProps } from './OwnSettings.tsx';
import { RulesSection } from './RulesSection.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import '../shared/page.css';
import '../shared/consent.css';
import './options.css';
import './fields.css';

interface Props {
  settings: Settings;
  health: HealthState;
  now: number;
  /** null before consent, when nothing of hers is kept, and until it is read. */
  own: OwnSettingsProps | null;
  /** Gives consent, or changes what is kept from now on. */
  onKeep: (keep: Keep) => Promise<void>;
}

const PRIVACY: MessageKey[] = ['privacy_1', 'privacy_2', 'privacy_3', 'privacy_4', 'privacy_5'];

export const Options = ({ settings, health, now, own, onKeep }: Props) => (
  <main class="page options">
    <header>
      <h1>{t('options_title')}</h1>
      <p class="quiet">{t('unofficial')}</p>
    </header>
    <Contents hasOwn={own !== null} />
    <div class="options-sections">
      {settings.consentedAt === null && <ConsentForm onConsent={onKeep} />}
      {own ? <OwnSettings {...own} now={now} /> : <RulesSection section={null} />}
      {settings.consentedAt !== null && <KeepSection keep={settings.keep} onKeep={onKeep} />}
      <HealthSection state={health} now={now} />
      <SectionFrame name="privacy" title="options_privacy_title">
        <ul class="plain-list">
          {PRIVACY.map((line) => (
            <li key={line}>{t(line)}</li>
          ))}
        </ul>
      </SectionFrame>
      <SectionFrame name="language" title="options_language_title">
        <p>{t('options_language_body')}</p>
      </SectionFrame>
    </div>
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
    <section id="keep">
      <p>{t('options_keep_lead')}</p>
      <KeepChoice keep={keep} onChoose={change} />
      <p role="status" class="quiet">
        {answer && t(answer)}
      </p>
    </section>
  );
}
