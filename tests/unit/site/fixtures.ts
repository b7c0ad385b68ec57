import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toIsoJapan } from '../../../utils/japan-time/calendar.ts';

const ROOT = join(import.meta.dirname, '../../fixtures');

interface Fixture {
  url: string;
  now: number;
  html: string;
  reading: Record<string, unknown>;
}

export const fixtureNames = (): string[] =>
  readdirSync(ROOT).flatMap((page) =>
    readdirSync(join(ROOT, page)).map((name) => `${page}/${name}`),
  );

export function loadFixture(name: string): Fixture {
  const folder = join(ROOT, name);
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    url: string;
    now: string;
    reading: Record<string, unknown>;
  };
  return {
    url: expected.url,
    now: Date.parse(expected.now),
    html: readFileSync(join(folder, 'page.html'), 'utf8'),
    reading: expected.reading,
  };
}

/** Writes a fixture's page into the test's document. */
export function showFixture(name: string): Fixture {
  const fixture = loadFixture(name);
  document.documentElement.innerHTML = fixture.html;
  document.documentElement.lang = /<html lang="([\w-]+)"/.exec(fixture.html)?.[1] ?? '';
  return fixture;
}

/** A reading as expected.json writes it: values without the way, moments and steps as words. */
export function toWords(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => toWords(item));
  if (typeof value === 'number') return key === 'at' ? toIsoJapan(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if ('how' in value && 'value' in value) return toWords(value.value, key);
  if ('meaning' in value && 'label' in value)
    return `${String(value.label)}/${String(value.meaning)}`;
  if ('from' in value && 'until' in value && key === 'newestAt')
    return `${toIsoJapan(Number(value.from))}/${toIsoJapan(Number(value.until))}`;
  if ('from' in value && /^(at|readAt|creditedAt)$/.test(key))
    return toIsoJapan(Number(value.from));
  const pairs = Object.entries(value).filter(([name]) => name !== 'readAt' || 'siteId' in value);
  return Object.fromEntries(pairs.map(([name, item]) => [name, toWords(item, name)]));
}
