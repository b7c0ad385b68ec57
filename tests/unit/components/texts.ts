import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { browser } from '../../../utils/browser.ts';

type Messages = Record<string, { message: string }>;

/** The texts as the browser would give them; the fake browser has none. */
export function speak(language: 'ja' | 'en' = 'ja'): void {
  const path = `public/_locales/${language}/messages.json`;
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Messages;
  browser.i18n.getMessage = vi.fn((key: string, substitutions?: string | string[]) =>
    fill(messages[key]?.message ?? '', [substitutions ?? []].flat()),
  );
}

const fill = (message: string, substitutions: string[]): string =>
  message.replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');
