import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipOf } from './zip.ts';

const ROOT = join(import.meta.dirname, '..', '..');
export const GECKO_ID = 'talkroom-banto@seller.example';

export function buildFolder(name: 'chromium' | 'firefox'): string {
  const folder = join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`There is no build in ${folder}: run "npm run build" first.`);
}

/**
 * A copy of the build as a browser in that language would show it. Browsers often come without
 * Japanese, and then answer in English wherever an extension offers it; without English they fall
 * back to the default, which is Japanese. Nothing else differs from the build.
 */
export async function copyBuild(from: string, to: string, language: 'ja' | 'en'): Promise<string> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
  if (language === 'ja') await rm(join(to, '_locales', 'en'), { recursive: true, force: true });
  return to;
}

/** Packs the folder as Firefox keeps an installed add-on in its profile. */
export async function packAddOn(folder: string, profile: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      const inside = path.slice(folder.length + 1).replaceAll('\\', '/');
      return { path: inside, content: await readFile(path) };
    }),
  );
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await writeFile(join(profile, 'extensions', `${GECKO_ID}.xpi`), zipOf(contents));
}
