import type messages from '../public/_locales/ja/messages.json';
import { browser } from './browser.ts';

/** Keys are checked by the compiler against the Japanese file; a test holds English to the same. */
export type MessageKey = keyof typeof messages;

/** @param substitutions fill $1…$9 of the message, in order */
export const t = (key: MessageKey, ...substitutions: (string | number)[]): string =>
  browser.i18n.getMessage(key, substitutions.map(String));

/** The language of the texts, which is not always the browser's: whoever reads neither gets Japanese. */
export const currentLanguage = (): 'ja' | 'en' => (t('text_language') === 'ja' ? 'ja' : 'en');
