import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zip } from 'wxt';
import type { BenchRow } from './rows.ts';

const OUTPUT = join(import.meta.dirname, '../../.output');

/** What a seller downloads and what every page of coconala has to load. */
export async function measureSize(): Promise<BenchRow[]> {
  const [path = ''] = await zip({ browser: 'chrome' });
  return [
    sizeRow('content script', join(OUTPUT, 'chrome-mv3/content-scripts/talkroom.js'), 45),
    sizeRow('script for the other pages', join(OUTPUT, 'chrome-mv3/content-scripts/mypage.js'), 50),
    sizeRow('store package', path, 200),
  ];
}

function sizeRow(name: string, path: string, limit: number): BenchRow {
  if (!existsSync(path)) throw new Error(`${name}: ${path} was not built`);
  return { name, value: statSync(path).size / 1000, unit: 'kB', baseline: null, limit };
}
