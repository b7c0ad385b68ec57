import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from 'wxt';
import type { BenchRow } from './rows.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');

/** What a seller downloads and what every page of coconala has to load. */
export async function measureSize(): Promise<BenchRow[]> {
  const [path = ''] = await zip({ browser: 'chrome' });
  return [
    sizeRow('script for talkrooms', scriptOf('talkroom'), 45),
    sizeRow('script for the other pages', scriptOf('mypage'), 50),
    sizeRow('script for the message box', scriptOf('box'), 45),
    sizeRow('store package', path, 200),
  ];
}

const scriptOf = (name: string): string => join(OUTPUT, `chrome-mv3/content-scripts/${name}.js`);

function sizeRow(name: string, path: string, limit: number): BenchRow {
  if (!existsSync(path)) throw new Error(`${name}: ${path} was not built`);
  return { name, value: statSync(path).size / 1000, unit: 'kB', baseline: null, limit };
}
