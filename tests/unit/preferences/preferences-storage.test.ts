import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_PREFERENCES } from '../../../utils/preferences/preferences.ts';
import type { Preferences } from '../../../utils/preferences/preferences.ts';
import {
  readPreferences,
  watchPreferences,
  writePreferences,
} from '../../../utils/preferences/preferences-storage.ts';

const EARLY: Preferences = {
  ...DEFAULT_PREFERENCES,
  alarms: { ...DEFAULT_PREFERENCES.alarms, morning: 480 },
};

/** What a page that is open hears of, until it is closed. */
function listening() {
  const heard: Preferences[] = [];
  const closing = new AbortController();
  watchPreferences((preferences) => heard.push(preferences), closing.signal);
  return { heard, close: () => closing.abort() };
}

describe('what is stored of her wishes', () => {
  it('is the default before she has wished anything, and then what she wished', async () => {
    expect(await readPreferences()).toEqual(DEFAULT_PREFERENCES);
    await writePreferences(EARLY);
    expect(await readPreferences()).toEqual(EARLY);
  });

  it('reaches a page that is open, and no more when it is closed', async () => {
    const { heard, close } = listening();
    await writePreferences(EARLY);
    expect(heard).toEqual([EARLY]);
    close();
    await writePreferences(DEFAULT_PREFERENCES);
    expect(heard).toHaveLength(1);
  });

  it('is no news when something else is stored', async () => {
    const { heard, close } = listening();
    await fakeBrowser.storage.local.set({ settings: { keep: 'full' } });
    await fakeBrowser.storage.session.set({ preferences: EARLY });
    expect(heard).toEqual([]);
    close();
  });

  it('is the default again when it is taken away or makes no sense', async () => {
    const { heard, close } = listening();
    await writePreferences(EARLY);
    await fakeBrowser.storage.local.set({ preferences: 'nonsense' });
    await fakeBrowser.storage.local.remove('preferences');
    expect(heard).toEqual([EARLY, DEFAULT_PREFERENCES, DEFAULT_PREFERENCES]);
    close();
  });
});
