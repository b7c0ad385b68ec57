import { browser } from '../../utils/browser.ts';

/** storage.local, one key: `hidden-amounts`, true while nobody shall see what she earns. */
const KEY = 'hidden-amounts';

/** On the root of the page, for what no text can hide. */
const ROOT_CLASS = 'amounts-hidden';

let isHidden = false;
const listeners = new Set<() => void>();

/** Whether amounts are hidden on this page, as when the seller shares her screen. */
export const areAmountsHidden = (): boolean => isHidden;

/** Before the first amount is drawn: not one of them shall flash up. */
export async function readHiddenAmounts(): Promise<void> {
  const stored = await browser.storage.local.get(KEY);
  show(stored[KEY] === true);
}

/** Every open page follows, until the signal is aborted. */
export function watchHiddenAmounts(signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && KEY in changes) show(changes[KEY].newValue === true);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** They are hidden at once, whether or not that can be remembered. */
export async function hideAmounts(isWished: boolean): Promise<void> {
  show(isWished);
  await browser.storage.local.set({ [KEY]: isWished });
}

/** @returns a function that ends it */
export function onHiddenAmounts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(isWished: boolean): void {
  if (isHidden === isWished) return;
  isHidden = isWished;
  document.documentElement.classList.toggle(ROOT_CLASS, isWished);
  for (const listener of listeners) listener();
}
