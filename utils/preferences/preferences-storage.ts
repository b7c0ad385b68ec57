import { browser } from '../browser.ts';
import type { Preferences } from './preferences.ts';
import { toPreferences } from './preferences-schema.ts';

/** storage.local, one key: `preferences`. Names of services and tags may be in it, no buyer's. */
const KEY = 'preferences';

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(KEY);
  return toPreferences(stored[KEY]);
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [KEY]: preferences });
}

/** Calls back with the new preferences until the signal is aborted. */
export function watchPreferences(
  onChange: (preferences: Preferences) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) onChange(toPreferences(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
