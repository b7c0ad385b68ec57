/** `npm test`. With `--no-browsers`, what can be said without one: `npm run check`. */
import { CHECKS } from './checks.ts';

const withoutBrowsers = process.argv.includes('--no-browsers');
const total = { passed: 0, failed: 0 };

for (const { name, run } of CHECKS.filter(
  ({ needsBrowser }) => !(withoutBrowsers && needsBrowser),
)) {
  const start = performance.now();
  const { passed, failed, output } = await run();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const counts = passed + failed === 1 ? '' : ` · ${passed} passed, ${failed} failed`;
  console.log(`${failed === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${name}${counts}`);
  if (failed > 0) console.log(`${output.trim()}\n`);
}

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
