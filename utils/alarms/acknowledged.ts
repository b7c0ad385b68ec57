import { browser } from '../browser.ts';

/** storage.local, one key: `acknowledged`, when the seller last looked, epoch ms. */
const KEY = 'acknowledged';

/** Long ago where she never has. */
export async function readAcknowledgedAt(): Promise<number> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'number' ? stored : -Infinity;
}

export async function writeAcknowledgedAt(now: number): Promise<void> {
  await browser.storage.local.set({ [KEY]: now });
}
