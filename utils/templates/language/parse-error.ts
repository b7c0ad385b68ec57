import type { Stretch } from './stretch.ts';

/** What should have stood where the text cannot be understood. */
export type Expected =
  | 'closing-brace'
  | 'opening-brace'
  | 'known-name'
  | 'date-words'
  /** An hour such as 21:00: only the moment of a limit has one of its own. */
  | 'time-of-day'
  | 'field-name'
  /** The same name was given to something else before. */
  | 'other-name'
  /** A message promises one day: it was named otherwise before. */
  | 'same-deadline'
  | 'options'
  | 'value-name'
  | 'end-of-part'
  | 'part-to-end'
  /** Parts stand in parts deeper than anybody can follow. */
  | 'fewer-parts'
  | 'nothing-more';

export interface ParseError {
  /** In UTF-16 units from the beginning; always of a character that is there. */
  offset: number;
  /** Both from 1, as editors count. */
  line: number;
  column: number;
  expected: Expected;
  /** The beginning of what stands there instead. */
  found: string;
}

export class NotUnderstood extends Error {
  readonly expected: Expected;
  readonly at: Stretch;

  constructor(expected: Expected, at: Stretch) {
    super(`${expected} at ${at.offset}`);
    this.expected = expected;
    this.at = at;
  }

  /** @param body the whole text in which it stands */
  toError(body: string): ParseError {
    const { text, offset } = this.at;
    // Where something is missing, the brace that closes too early.
    const found = text === '' ? body.slice(offset, offset + 1) : shorten(text);
    return { ...placeIn(body, offset), expected: this.expected, found };
  }
}

const LONGEST = 20;

/** Never half a character. */
const shorten = (text: string): string =>
  text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, text.length > LONGEST ? '' : '$&');

function placeIn(body: string, offset: number): { offset: number; line: number; column: number } {
  const before = body.slice(0, offset).split(/\r\n?|\n/);
  return { offset, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
