import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchWorker } from '../support/chromium-worker.ts';
import { countRowsRead } from '../support/rows-read.ts';
import { addPrelude } from '../support/worker-prelude.ts';
import { consent, launchWith, originOf } from './extension-browser.ts';
import type { Bench } from './in-page.ts';
import { tellWakeUp } from './in-worker.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';

declare const window: Window & { bench: Bench };

const ROOMS = { open: 200, closed: 20_000 };
/** The first runs warm the browser up and are not counted. */
const WARM_UP = 2;

/**
 * From the moment for which the alarm was armed until the browser has answered that the
 * notification is up. The worker was stopped before: that the browser is late and how long it takes
 * to start the worker counts too.
 */
export async function measureWakeUp(script: string, runs: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'banto-bench-'));
  cpSync(join(import.meta.dirname, '../../.output/chrome-mv3'), folder, { recursive: true });
  await addPrelude(folder, countRowsRead, tellWakeUp);
  const context = await launchWith(folder);
  try {
    const origin = await originOf(context);
    await consent(context, origin);
    const troubles: string[] = [];
    const { stop } = await watchWorker(context, origin, (trouble) => troubles.push(trouble));
    const page = await context.newPage();
    await page.goto(`${origin}/icon/16.png`);
    await page.evaluate(script);
    await page.evaluate(({ open, closed }) => window.bench.fillRooms(open, closed), ROOMS);
    const wakeUps: WakeUp[] = [];
    for (let run = 0; run < runs + WARM_UP; run += 1) {
      await stop();
      wakeUps.push(await page.evaluate((index) => window.bench.wakeUp(index), run));
    }
    if (troubles.length > 0) throw new Error(troubles.join('\n'));
    return rowsOf(wakeUps.slice(WARM_UP));
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type WakeUp = Awaited<ReturnType<Bench['wakeUp']>>;

const rowsOf = (wakeUps: readonly WakeUp[]): BenchRow[] => [
  {
    name: `from the alarm, the worker stopped, to the notification; ${ROOMS.open} open and ${ROOMS.closed.toLocaleString('en')} closed rooms`,
    value: median(wakeUps.map(({ ms }) => ms)),
    unit: 'ms',
    baseline: null,
    limit: 150,
  },
  {
    name: 'rooms read at that wake-up, of which one was due',
    value: Math.max(...wakeUps.map(({ rowsRead }) => rowsRead)),
    unit: 'rows',
    baseline: null,
    limit: 1,
  },
];
