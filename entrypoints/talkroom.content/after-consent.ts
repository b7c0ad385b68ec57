import { isExtensionGone } from '../../utils/errors.ts';
import { logBug } from '../../utils/log.ts';
import { readSettings, watchSettings } from '../../utils/settings.ts';
import type { Settings } from '../../utils/settings.ts';

/** Calls `start` once, when the seller has consented or as soon as she does. */
export function afterConsent(signal: AbortSignal, start: () => void): () => boolean {
  let hasConsent = false;
  const look = ({ consentedAt }: Settings): void => {
    if (consentedAt === null || hasConsent || signal.aborted) return;
    hasConsent = true;
    start();
  };
  watchSettings(look, signal);
  readSettings()
    .then(look)
    .catch((error: unknown) => {
      if (!isExtensionGone(error)) logBug('settings', error);
    });
  return () => hasConsent;
}
