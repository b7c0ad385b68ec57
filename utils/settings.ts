import { browser } from './browser.ts';
import { KEEP_CHOICES } from './timeline/keep-words.ts';
import type { Keep } from './timeline/keep-words.ts';

export type { Keep } from './timeline/keep-words.ts';

export interface Settings {
  /** Epoch ms of the consent on the welcome page; null: nothing is read or stored. */
  consentedAt: number | null;
  keep: Keep;
}

export const DEFAULT_SETTINGS: Settings = { consentedAt: null, keep: 'full' };

/** storage.local, one key: `settings`, of the shape above. No word of any message is ever there. */
const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return toSettings(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the new settings until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) onChange(toSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

export const isKeep = (value: unknown): value is Keep =>
  KEEP_CHOICES.some((choice) => choice === value);

/** Two fields need no schema library, which would weigh a tenth of the content script. */
function toSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const { consentedAt, keep } = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    consentedAt: typeof consentedAt === 'number' ? consentedAt : null,
    keep: isKeep(keep) ? keep : DEFAULT_SETTINGS.keep,
  };
}
