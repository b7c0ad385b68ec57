import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  background: { service_worker: string } | { scripts: string[] };
}

/**
 * Lets functions run in the background of a copy of the build, before its own code, which stays as
 * it is. They go there as text, so they know nothing but their own words.
 */
export async function addPrelude(copy: string, ...preludes: (() => void)[]): Promise<void> {
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const { background } = manifest;
  await writeFile(
    join(copy, 'prelude.js'),
    preludes.map((prelude) => `(${String(prelude)})();\n`).join(''),
  );
  if ('scripts' in background) {
    background.scripts.unshift('prelude.js');
  } else {
    const { service_worker: own } = background;
    await writeFile(join(copy, 'both.js'), `import './prelude.js';\nimport './${own}';\n`);
    background.service_worker = 'both.js';
  }
  await writeFile(path, JSON.stringify(manifest));
}
