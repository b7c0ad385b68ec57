import type { BrowserContext, Page } from '@playwright/test';
import { answer, SITE_ORIGIN } from '../site/serve.ts';
import type { Bench } from './in-page.ts';
import { longRoom } from './long-room.ts';
import { median, ratioRow } from './rows.ts';
import type { BenchRow } from './rows.ts';

/** The first runs warm the engine up and are not counted. */
const WARM_UP = 5;
declare const window: Window & { bench: Bench };

/** Reading and recording, in a page of the practice site that runs no extension. */
export async function measureReading(
  context: BrowserContext,
  script: string,
  runs: number,
): Promise<BenchRow[]> {
  const thousand = await openRoom(context, script, 1000);
  const short = await thousand.evaluate(
    (count) => window.bench.compareReading(count),
    runs + WARM_UP,
  );
  const record = await repeat(runs, () => thousand.evaluate(() => window.bench.recordWhole(1000)));
  const put = await repeat(runs, () => thousand.evaluate(() => window.bench.putBare(1000)));
  await thousand.close();
  const many = await openRoom(context, script, 5000);
  const long = await many.evaluate((count) => window.bench.compareReading(count), runs + WARM_UP);
  const append = await repeat(runs, () => many.evaluate(() => window.bench.appendOne()));
  await many.close();
  return [
    readingRow('1,000', short),
    readingRow('5,000', long),
    {
      name: 'one more message in a room of 5,000',
      value: append,
      unit: 'ms',
      baseline: null,
      limit: 3,
    },
    ratioRow('recording 1,000 messages', record, { name: 'bare bulkPut', ms: put }, 2.5),
  ];
}

const readingRow = (count: string, { read, walk }: { read: number[]; walk: number[] }): BenchRow =>
  ratioRow(
    `reading a room of ${count} messages`,
    median(read.slice(WARM_UP)),
    { name: 'bare walk', ms: median(walk.slice(WARM_UP)) },
    3,
  );

async function openRoom(context: BrowserContext, script: string, count: number): Promise<Page> {
  const { site, room } = longRoom(count);
  const page = await context.newPage();
  await page.route(`${SITE_ORIGIN}/**`, (route) =>
    route.fulfill(answer(route.request().url(), site)),
  );
  await page.goto(`${SITE_ORIGIN}/talkrooms/${room.id}`);
  await page.waitForFunction(
    (rows) => document.querySelectorAll('.d-talkroomMessage').length === rows,
    count,
  );
  await page.evaluate(script);
  return page;
}

async function repeat(runs: number, measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs + WARM_UP; run += 1) values.push(await measure());
  return median(values.slice(WARM_UP));
}
