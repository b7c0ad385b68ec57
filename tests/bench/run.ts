import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { bundle } from './bundle.ts';
import { measureBackTest } from './measure-back-test.ts';
import { measureContentScript } from './measure-content-script.ts';
import { measureDeadlines } from './measure-deadlines.ts';
import { measureInsertion } from './measure-insertion.ts';
import { measureLint } from './measure-lint.ts';
import { measureMoney } from './measure-money.ts';
import { measurePopup } from './measure-popup.ts';
import { measureReading } from './measure-reading.ts';
import { measureSize } from './measure-size.ts';
import { measureTemplates } from './measure-templates.ts';
import { measureWakeUp } from './measure-wake-up.ts';
import { requireBrowser } from './require-browser.ts';
import { isWithin, printRows } from './rows.ts';
import type { BenchRow } from './rows.ts';

/**
 * Every row against its baseline in the same run. `--smoke` measures less often, and fails only on
 * what is far off: a busy machine must not turn the tests red.
 */
const isSmoke = process.argv.includes('--smoke');
const runs = isSmoke ? 5 : 15;
const tolerance = isSmoke ? 2 : 1;

const here = import.meta.dirname;
// Before a browser takes its share of the machine.
const deadlines = measureDeadlines(runs);
const backTest = measureBackTest();
const lint = measureLint(runs);
const money = measureMoney(runs);
const bench = await bundle(join(here, 'in-page.ts'));
const bare = await bundle(join(here, 'bare-page.tsx'));

const browser = await chromium.launch({
  executablePath: requireBrowser('chromium'),
  args: ['--no-sandbox', '--disable-background-networking'],
});
const reading = await measureReading(await browser.newContext(), bench, runs);
await browser.close();
const popup = await measurePopup({ bench, bare }, runs, isSmoke ? 25 : 250);
const templates = await measureTemplates(bench, runs);
const insertion = await measureInsertion(runs);
const wakeUp = await measureWakeUp(bench, runs);
const content = await measureContentScript(runs);
const rows: BenchRow[] = [
  ...deadlines,
  ...backTest,
  ...lint,
  ...money,
  ...wakeUp,
  ...reading,
  ...content,
  ...popup,
  ...templates,
  ...insertion,
  ...(await measureSize()),
];

printRows(rows);
writeFileSync(join(here, '../../.output/bench.json'), JSON.stringify(rows, null, 2));
const isFine = rows.every((row) => isWithin({ ...row, limit: row.limit * tolerance }));
process.exitCode = isFine ? 0 : 1;
