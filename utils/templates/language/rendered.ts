import type { Node } from './nodes.ts';
import type { RoomValues } from './room-values.ts';
import { fieldWord } from './vocabulary.ts';

export type ProblemReason =
  | 'empty'
  | 'not-a-date'
  | 'past'
  /** An included text names another hour for the same promise. */
  | 'two-deadlines'
  | 'open-placeholder'
  | 'not-an-option'
  | 'unknown-template'
  | 'nested-template';

export interface Problem {
  /**
   * The field (fieldWord has its word), `include:` and the name of another text, `date` for a day
   * reckoned from now, or `text` where it stands in the template itself.
   */
  field: string;
  why: ProblemReason;
}

/** What the person may know better: it stops nothing. */
export interface Warning {
  field: 'deadline';
  why: 'weekend' | 'holiday' | 'after-limit';
}

/** What a message promises: until when, epoch ms, and the words that name it. */
export interface NamedDeadline {
  deadline: number;
  words: string;
}

export interface Rendered {
  /** With problems it still shows what is missing, in braces. Lines end in `\n` alone. */
  text: string;
  /** Where the caret is to stand, in UTF-16 units of `text`, in order. */
  cursors: number[];
  promise: NamedDeadline | null;
  problems: Problem[];
  warnings: Warning[];
}

export interface Circumstances {
  values: RoomValues;
  /** What the person has typed or chosen, by the name of the field. */
  answers: Readonly<Record<string, string>>;
  /** The nodes of another template; undefined where there is none of that name. */
  include: (name: string) => readonly Node[] | undefined;
  now: number;
}

/** What one node comes to. */
export type Piece =
  | { text: string }
  | { text: string; problem: Problem }
  /** In the page's own words, which may hold any sign: 「〇〇占い」 is a service's title. */
  | { text: string; isOfPage: true }
  | { cursor: true };

/** Left open by mistake: the signs people use for "fill me", and what a program leaves behind. */
const LEFT_OPEN = /[{}｛｝●]|[○〇◯]{2}|[○〇◯]月[○〇◯]|undefined|NaN/;

export const isLeftOpen = (text: string): boolean => LEFT_OPEN.test(text);

/** Nothing that anybody could see. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}\p{Cc}]*$/u.test(text);

/** What cannot be said stands there in braces, so that nobody overlooks it. */
export const missing = (field: string, why: ProblemReason): Piece => ({
  text: `{${fieldWord(field)}}`,
  problem: { field, why },
});

/** What a person has typed. */
export const typed = (field: string, answer: string): Piece => {
  if (isBlank(answer)) return missing(field, 'empty');
  return isLeftOpen(answer) ? missing(field, 'open-placeholder') : { text: answer.trim() };
};
