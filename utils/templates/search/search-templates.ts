import type { Choice } from './choice.ts';
import { fold, foldToLatin, hasLatin } from './fold.ts';

interface Entry {
  choice: Choice;
  title: string;
  reading: string;
  labels: string;
  body: string;
  /** Title and reading in Latin letters; made when somebody types such. */
  latin: string | null;
}

export type TemplateIndex = readonly Entry[];

/** Made once for a list; to search it is then quick. */
export const indexTemplates = (choices: readonly Choice[]): TemplateIndex =>
  choices.map((choice) => ({
    choice,
    title: fold(choice.title),
    reading: fold(choice.reading),
    labels: fold([choice.folder, ...choice.tags].join('\n')),
    body: fold(choice.body),
    latin: null,
  }));

/** What typing in Latin letters needs, for some texts ahead. @returns whether all have it */
export function readAhead(index: TemplateIndex, mayGoOn: () => boolean): boolean {
  for (const entry of index) {
    if (!mayGoOn()) return false;
    latinOf(entry);
  }
  return true;
}

/**
 * Those in which every word of the query stands, the best first; among equals in the order of the
 * list. Without a query the whole list.
 */
export function searchTemplates(index: TemplateIndex, query: string): Choice[] {
  const words = wordsOf(query);
  if (words.length === 0) return index.map(({ choice }) => choice);
  const found: Choice[][] = [];
  for (const entry of index) {
    const place = placeOf(entry, words);
    if (place !== NOWHERE) (found[place] ??= []).push(entry.choice);
  }
  return found.flat();
}

interface Word {
  text: string;
  latin: string | null;
}

const wordsOf = (query: string): Word[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((text) => ({ text, latin: hasLatin(text) ? foldToLatin(text) : null }));

/** The better the place, the smaller: a text is as good as the worst place of a word. */
const NOWHERE = -1;

function placeOf(entry: Entry, words: readonly Word[]): number {
  let worst = 0;
  for (const word of words) {
    const place = placeOfWord(entry, word);
    if (place === NOWHERE) return NOWHERE;
    worst = Math.max(worst, place);
  }
  return worst;
}

function placeOfWord(entry: Entry, { text, latin }: Word): number {
  if (entry.title.startsWith(text)) return 0;
  if (entry.reading.startsWith(text)) return 1;
  if (entry.title.includes(text)) return 2;
  if (entry.reading.includes(text)) return 3;
  if (latin !== null && latin !== '' && latinOf(entry).includes(latin)) return 4;
  if (entry.labels.includes(text)) return 5;
  return entry.body.includes(text) ? 6 : NOWHERE;
}

const latinOf = (entry: Entry): string =>
  (entry.latin ??= `${foldToLatin(entry.title)}\n${foldToLatin(entry.reading)}`);
