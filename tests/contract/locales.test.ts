import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Messages = Record<string, { message: string }>;
const FOLDER = join(import.meta.dirname, '../../public/_locales');
const read = (language: string): Messages =>
  JSON.parse(readFileSync(join(FOLDER, language, 'messages.json'), 'utf8')) as Messages;

const ja = read('ja');
const en = read('en');
const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('locales', () => {
  it('are Japanese and English', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(['en', 'ja']);
  });

  it('say the same things', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  });

  it('leave nothing empty and use the same placeholders', () => {
    for (const [key, { message }] of Object.entries(ja)) {
      const english = en[key]?.message ?? '';
      expect(message.trim(), key).not.toBe('');
      expect(english.trim(), key).not.toBe('');
      expect(placeholdersOf(english), key).toEqual(placeholdersOf(message));
    }
  });

  it('fit the stores’ limits', () => {
    for (const messages of [ja, en]) {
      expect(messages['extensionName']?.message.length).toBeLessThanOrEqual(45);
      expect(messages['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('have no Japanese left in the English ones', () => {
    const left = Object.entries(en).filter(([, { message }]) =>
      /[ぁ-んァ-ヶ一-龠]/.test(message.replace(/[(（「].*?[)）」]/g, '')),
    );
    expect(left.map(([key]) => key)).toEqual([]);
  });

  it('are all used', () => {
    const sources = ['components', 'entrypoints', 'utils', 'wxt.config.ts'].flatMap((path) =>
      sourcesIn(join(import.meta.dirname, '../..', path)),
    );
    const text = sources.join('\n');
    const unused = Object.keys(ja).filter((key) => !text.includes(key) && !isBuilt(key, text));
    expect(unused).toEqual([]);
  });
});

/** Keys such as `clock_first_contact` are put together from a prefix and a name of ours. */
const isBuilt = (key: string, text: string): boolean =>
  key
    .split('_')
    .slice(0, -1)
    .some((_, index, parts) => text.includes(`\`${parts.slice(0, index + 1).join('_')}_\${`));

function sourcesIn(path: string): string[] {
  if (/\.(ts|tsx|html)$/.test(path)) return [readFileSync(path, 'utf8')];
  if (/\.\w+$/.test(path)) return [];
  return readdirSync(path).flatMap((name) => sourcesIn(join(path, name)));
}
