import { toHiragana, toRomaji } from 'wanakana';

/**
 * What people type differently and mean alike: width, case, hiragana for katakana, voiced marks of
 * their own, with the long mark or without.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KATAKANA_BEHIND))
    .replace(/[ー・]/g, '');

/** In Unicode katakana stand so far behind hiragana. */
const KATAKANA_BEHIND = 0x60;

/** Latin letters for kana, in any of the usual systems and with long vowels written or not. */
export const foldToLatin = (folded: string): string =>
  // By way of kana: 「si」 and 「shi」 are one there.
  toRomaji(hasLatin(folded) ? toHiragana(folded) : folded)
    .toLowerCase()
    .replace(/['’\s-]/g, '')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/o[uo]+/g, 'o')
    .replace(/uu+/g, 'u')
    .replace(/nn+/g, 'n');

export const hasLatin = (folded: string): boolean => /[a-z]/.test(folded);
