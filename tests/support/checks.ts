import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';
import type { ToolRun } from './run-tool.ts';

export interface Outcome {
  passed: number;
  failed: number;
  output: string;
}

export interface Check {
  name: string;
  /** Needs a browser or much time: left out of `npm run check`. */
  isLong: boolean;
  run: () => Promise<Outcome>;
}

/** A tool that says only yes or no counts as one check. */
const tool = (name: string, command: string, ...args: string[]): Check => ({
  name,
  isLong: false,
  run: async () => oneCheck(await runTool(command, args)),
});

const oneCheck = ({ exitCode, output }: ToolRun): Outcome => ({
  passed: exitCode === 0 ? 1 : 0,
  failed: exitCode === 0 ? 0 : 1,
  output,
});

const stories = (browser: 'chromium' | 'firefox'): Check => ({
  name: `stories in ${browser}`,
  isLong: true,
  run: async () => {
    const report = join(ROOT, '.output', `stories-${browser}.json`);
    rmSync(report, { force: true });
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_FORCE_TTY: '0' };
    const args = ['test', `--project=${browser}`, '--reporter=list,json'];
    const toolRun = await runTool('playwright', args, env);
    return counted(toolRun, report, ({ stats }) => ({
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
    }));
  },
});

const vitest = (name: string, isLong: boolean, ...args: string[]): Check => ({
  name,
  isLong,
  run: async () => {
    // Two may run at once.
    const report = join(ROOT, '.output', `vitest-${args.join('-').replace(/[^\w-]/g, '_')}.json`);
    rmSync(report, { force: true });
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    return counted(await runTool('vitest', ['run', ...args, ...reporters]), report, (result) => ({
      passed: result.numPassedTests ?? 0,
      failed: result.numFailedTests ?? 0,
    }));
  },
});

/** The parts of vitest's and Playwright's JSON reports that are read here. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}

/** A run that fails outside of its tests, or leaves no report, is one failure more. */
function counted(
  { exitCode, output }: ToolRun,
  report: string,
  count: (report: Report) => { passed: number; failed: number },
): Outcome {
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')) as Report);
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1), output };
}

const BENCH = join('tests', 'bench', 'run.ts');
const benchSmoke: Check[] = existsSync(join(ROOT, BENCH))
  ? [{ ...tool('benchmarks, smoke run', 'node', BENCH, '--smoke'), isLong: true }]
  : [];

/** Whole pages filled in by hand take seconds: they are in `npm test`, not in the short check. */
const SLOW = '.slow.test.';
const NOT_SLOW = ['--exclude', `**/*${SLOW}*`];

/** The longest first, so that the lanes end together. */
export const SOURCE_CHECKS: readonly Check[] = [
  vitest('proofs over random pages and histories (vitest)', true, 'tests/proofs'),
  vitest('redesigns of the pages (vitest)', true, 'tests/mutations'),
  tool('lint (eslint)', 'eslint', '.'),
  tool('types (tsc)', 'tsc', '--noEmit', '-p', '.'),
  // What it remembers hangs on nothing but a file's content.
  tool('format (prettier)', 'prettier', '--check', '--cache', '.'),
  tool('dead code (knip)', 'knip'),
  vitest('slower unit tests (vitest)', true, SLOW),
  tool(
    'who imports whom (dependency-cruiser)',
    'depcruise',
    'entrypoints',
    'components',
    'utils',
    '--config',
  ),
];

/** The build comes before the tests, because some of them look at it. */
export const PROGRAM_CHECKS: readonly Check[] = [
  tool('build for Chromium', 'wxt', 'build'),
  tool('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  vitest('unit and contract tests (vitest)', false, 'tests/unit', 'tests/contract', ...NOT_SLOW),
  {
    ...tool(
      'add-on lint (web-ext)',
      'web-ext',
      'lint',
      '--no-config-discovery',
      '--source-dir',
      join('.output', 'firefox-mv3'),
    ),
    isLong: true,
  },
];

/** One after the other and nothing beside them: they measure, or wait for a browser. */
export const BROWSER_CHECKS: readonly Check[] = [
  ...benchSmoke,
  stories('chromium'),
  stories('firefox'),
];
