import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BantoDatabase, openChecked } from '../../utils/store/database.ts';
import { someDays } from './alarm-days.ts';
import type { Days } from './alarm-days.ts';
import { AlarmMachine, countStore } from './alarm-machine.ts';
import { liveThrough } from './alarm-life.ts';
import type { Tally } from './alarm-tally.ts';
import { addTo, countsOf, NO_TALLY } from './alarm-tally.ts';
import { NOW } from '../support/readings.ts';

/** `RUNS=5000 SEED=7 vitest run …` looks further than the checks do. */
const RUNS = Number(process.env['RUNS'] ?? 300);
const SEED = Number(process.env['SEED'] ?? 20261120);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

async function live(days: Days): Promise<Tally> {
  Dexie.dependencies.indexedDB = new IDBFactory();
  const machine = new AlarmMachine(NOW);
  const database = new BantoDatabase();
  countStore(database, machine);
  await openChecked(database);
  try {
    return await liveThrough(days, machine, database);
  } finally {
    database.close();
  }
}

describe('whatever happens to the computer', () => {
  it(
    'says each thing of each duty once, and at most one tick after it wakes',
    { timeout: 20_000 + RUNS * 1000 },
    async () => {
      const all: Tally = { ...NO_TALLY };
      await fc.assert(
        fc.asyncProperty(someDays, async (days) => {
          const tally = await live(days);
          addTo(all, tally);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      console.log(`${RUNS} runs: ${JSON.stringify(all)}`);
      // It came to all that the model is about.
      for (const [what, count] of countsOf(all)) {
        expect(count, what).toBeGreaterThan(RUNS / 40);
      }
    },
  );
});
