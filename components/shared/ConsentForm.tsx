import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { Keep } from '../../utils/settings.ts';
import { KeepChoice } from './KeepChoice.tsx';
import './consent.css';

interface Props {
  /** Rejects when the background did not take it. */
  onConsent: (keep: Keep) => Promise<void>;
}

/** The one button that starts the extension, on the welcome page and in the popup. */
export function ConsentForm({ onConsent }: Props) {
  const [keep, setKeep] = useState<Keep>('full');
  const [stage, setStage] = useState<'asking' | 'sending' | 'failed'>('asking');
  const give = (): void => {
    setStage('sending');
    onConsent(keep).catch(() => setStage('failed'));
  };
  return (
    <div class="consent">
      <KeepChoice keep={keep} onChoose={setKeep} />
      <button
        type="button"
        class="button button-main button-large"
        data-action="consent"
        disabled={stage === 'sending'}
        onClick={give}
      >
        {t('consent_button')}
      </button>
      <p class="quiet">{t('consent_hint')}</p>
      <p role="alert">{stage === 'failed' && t('consent_failed')}</p>
    </div>
  );
}
