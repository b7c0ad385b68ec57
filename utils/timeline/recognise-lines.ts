import { hashOf } from './hash.ts';

/** Width and spaces make no difference: sites and phones change both. */
export const toBareWords = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const SHORTEST = 4;

/** Whom it is for and how it greets, any of her messages may say. */
const SAID_ANYWHERE =
  /^.{1,30}(?:様|さま|さん)[、。]?$|^(?:いつも|平素より)?お世話になっております[。!]*$|^(?:どうぞ|何卒)?よろしくお願い(?:いた|申し上げ)?(?:し)?ます[。!]*$/u;

/** A text's lines as hashes, each once: what tells it from other texts, without its words. */
export function hashedLinesOf(text: string): string[] {
  const lines = linesOf(text);
  const own = lines.filter((line) => !SAID_ANYWHERE.test(line));
  return (own.length > 0 ? own : lines).map(hashOf);
}

/** How much of a text stands in a message, 0–1. */
export function shareOf(hashedLines: readonly string[], message: string): number {
  if (hashedLines.length === 0) return 0;
  const said = new Set(linesOf(message).map(hashOf));
  return hashedLines.filter((line) => said.has(line)).length / hashedLines.length;
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(toBareWords)
      .filter(({ length }) => length >= SHORTEST),
  ),
];
