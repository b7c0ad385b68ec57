/** `npm test`. With `--no-browsers`, what can be said without one in a minute: `npm run check`. */
import { PROGRAM_CHECKS, SOURCE_CHECKS } from './checks.ts';
import type { Check } from './checks.ts';

const withoutBrowsers = process.argv.includes('--no-browsers');
const total = { passed: 0, failed: 0 };

/** Two cores, two lanes: what only reads the sources does not wait for what builds and runs them. */
await Promise.all([runInTurn(SOURCE_CHECKS), runInTurn(PROGRAM_CHECKS)]);

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runInTurn(checks: readonly Check[]): Promise<void> {
  for (const check of checks.filter(({ isLong }) => !(withoutBrowsers && isLong))) {
    await runOne(check);
  }
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
