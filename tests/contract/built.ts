import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type BuiltFor = (typeof BROWSERS)[number];

const ROOT = join(import.meta.dirname, '../..');

/** `.output/<browser>-mv3`, made by `npm run build`; the runner builds before it tests. */
export function builtFolder(browser: BuiltFor): string {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run npm run build first`);
  return folder;
}

/** Paths of all files of a folder, relative to it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));

export const readBuilt = (browser: BuiltFor, path: string): string =>
  readFileSync(join(builtFolder(browser), path), 'utf8');

export const sizeOf = (browser: BuiltFor, path: string): number =>
  statSync(join(builtFolder(browser), path)).size;

export const scriptsOf = (browser: BuiltFor): string[] =>
  filesIn(builtFolder(browser)).filter((path) => path.endsWith('.js'));

export const readManifest = (browser: BuiltFor): Record<string, unknown> =>
  JSON.parse(readBuilt(browser, 'manifest.json')) as Record<string, unknown>;
