import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';

/** Firefox lets people revoke the site, Chrome lets them set it to "on click". */
export function AccessNotice({ onAsk }: { onAsk: () => Promise<boolean> }) {
  const [isDenied, setDenied] = useState(false);
  return (
    <section class="notice notice-caution access">
      <h2>{t('access_title')}</h2>
      <p>{t('access_body')}</p>
      <button
        type="button"
        class="button button-main"
        data-action="allow-access"
        onClick={() => void onAsk().then((isAllowed) => setDenied(!isAllowed))}
      >
        {t('access_button')}
      </button>
      <p role="status">{isDenied && t('access_denied')}</p>
    </section>
  );
}
