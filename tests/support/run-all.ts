/** `npm test`. With `--no-browsers`, what can be said without one in a minute: `npm run check`. */
import { BROWSER_CHECKS, PROGRAM_CHECKS, SOURCE_CHECKS } from './checks.ts';
import type { Check } from './checks.ts';

const withoutBrowsers = process.argv.includes('--no-browsers');
const total = { passed: 0, failed: 0 };

/** Two cores, two lanes: what only reads the sources does not wait for what builds and runs them. */
const sources = wanted(SOURCE_CHECKS);
const program = wanted(PROGRAM_CHECKS);
// The lane that is through with its own takes what is left of the sources.
await Promise.all([runInTurn(sources), runInTurn(program).then(() => runInTurn(sources))]);
await runInTurn(wanted(BROWSER_CHECKS));

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

function wanted(checks: readonly Check[]): Check[] {
  return checks.filter(({ isLong }) => !(withoutBrowsers && isLong));
}

async function runInTurn(waiting: Check[]): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next);
}

async function runOne({ name, run }: Check): Promise<void> {
  const start = performance.now();
  const { passed, failed, output } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const counts = passed + failed === 1 ? '' : ` · ${passed} passed, ${failed} failed`;
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}${counts}`);
  if (failed > 0) console.log(`${output.trim()}\n`);
}
