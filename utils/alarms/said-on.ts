import { browser } from '../browser.ts';
import { SCHEDULED } from './scheduled.ts';
import type { SaidOn, ScheduledKind } from './scheduled.ts';

/** storage.local, one key: `said-on`. They are of all books, so they stand in none. */
const KEY = 'said-on';

export async function readSaidOn(): Promise<SaidOn> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return Object.fromEntries(
    SCHEDULED.flatMap((kind) => {
      const day = partOf(stored, kind);
      return typeof day === 'string' ? [[kind, day]] : [];
    }),
  );
}

export async function writeSaidOn(saidOn: SaidOn): Promise<void> {
  await browser.storage.local.set({ [KEY]: saidOn });
}

const partOf = (stored: unknown, kind: ScheduledKind): unknown =>
  typeof stored === 'object' && stored !== null
    ? Object.entries(stored).find(([key]) => key === kind)?.[1]
    : undefined;
