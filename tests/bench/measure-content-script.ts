import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { answer, SITE_ORIGIN } from '../site/serve.ts';
import { consent, launchWith, originOf } from './extension-browser.ts';
import { longRoom } from './long-room.ts';
import { median } from './rows.ts';
import type { BenchRow } from './rows.ts';
import { scriptWorkIn, TRACED } from './script-work.ts';
import type { TraceEvent } from './script-work.ts';

/** The first loads warm the browser up and are not counted. */
const WARM_UP = 2;
const QUIET_MS = 2000;

/** What the production build costs the pages of the site, one load after the other in one tab. */
export async function measureContentScript(runs: number): Promise<BenchRow[]> {
  const context = await launchWith(join(import.meta.dirname, '../../.output/chrome-mv3'));
  try {
    await consent(context, await originOf(context));
    const { site, room } = longRoom(5000);
    await context.route(`${SITE_ORIGIN}/**`, (route) =>
      route.fulfill(answer(route.request().url(), site)),
    );
    const longest = await loads(context, `/talkrooms/${room.id}`, runs);
    const totals = await loads(context, '/services/4300001', runs);
    return [
      {
        name: 'longest hold-up while a room of 5,000 messages loads',
        value: median(longest.map(({ longestMs }) => longestMs)),
        unit: 'ms',
        baseline: null,
        limit: 50,
      },
      {
        name: 'cost to a page that is not a seller’s',
        value: median(totals.map(({ totalMs }) => totalMs)),
        unit: 'ms',
        baseline: null,
        limit: 2,
      },
    ];
  } finally {
    await context.close();
  }
}

type Work = ReturnType<typeof scriptWorkIn>;

async function loads(context: BrowserContext, path: string, runs: number): Promise<Work[]> {
  const page = await context.newPage();
  const works: Work[] = [];
  for (let run = 0; run < runs + WARM_UP; run += 1) works.push(await loadOnce(page, path));
  await page.close();
  return works.slice(WARM_UP);
}

async function loadOnce(page: Page, path: string): Promise<Work> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves the events' shape open; these fields are all that is asked of them.
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', { traceConfig: { includedCategories: TRACED } });
  await page.goto(`${SITE_ORIGIN}${path}`);
  await page.waitForTimeout(QUIET_MS);
  const isWhole = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await isWhole;
  await session.detach();
  return scriptWorkIn(events);
}
