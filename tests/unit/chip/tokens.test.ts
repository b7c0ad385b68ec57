import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DARK, FONT, LIGHT } from '../../../utils/chip/tokens.ts';

const css = readFileSync(
  join(import.meta.dirname, '../../../components/shared/tokens.css'),
  'utf8',
);
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const valueIn = (part: string, name: string): string | undefined =>
  new RegExp(`--${name}:\\s*([^;]+);`).exec(part)?.[1]?.replace(/\s+/g, ' ').trim();

describe('the colours of the chip are those of the other pages', () => {
  test.each(Object.entries(LIGHT))('%s by day', (name, value) => {
    expect(valueIn(light, name)).toBe(value);
  });
  test.each(Object.entries(DARK))('%s by night', (name, value) => {
    expect(valueIn(dark, name)).toBe(value);
  });
  test('and so is the font', () => expect(valueIn(light, 'font')).toBe(FONT));
});
