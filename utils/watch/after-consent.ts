import { isExtensionGone } from '../errors.ts';
import { logBug } from '../log.ts';
import { readSettings, watchSettings } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** Calls `start` once, when the seller has consented or as soon as she does. */
export function afterConsent(signal: AbortSignal, start: () => void): void {
  let hasStarted = false;
  const look = ({ consentedAt }: Settings): void => {
    if (consentedAt === null || hasStarted || signal.aborted) return;
    hasStarted = true;
    start();
  };
  const ask = async (): Promise<void> => look(await readSettings());
  const wait = (): Promise<void> | undefined => {
    // Most have consented long ago, and nothing is left to listen for.
    if (hasStarted || signal.aborted) return undefined;
    watchSettings(look, signal);
    // It may have been given in between.
    return ask();
  };
  ask()
    .then(wait)
    .catch((error: unknown) => {
      if (!isExtensionGone(error)) logBug('settings', error);
    });
}
