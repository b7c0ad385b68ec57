/** A draft as the checks look at it, with the way back to where its words really stand. */
export interface DraftText {
  /** As it stands in the box. */
  text: string;
  /** One width for every sign, nothing that nobody can see; the letters' case is kept. */
  plain: Reading;
  /** The same in lower case without spaces inside its lines: 「0 9 0」 and 「田中　様」 hide nothing. */
  compact: Reading;
}

interface Reading {
  text: string;
  /** Of each unit where it begins and ends in the draft. */
  starts: number[];
  ends: number[];
}

export interface Span {
  from: number;
  until: number;
}

/** A half-width kana goes with its voicing mark, which is a sign of its own. */
const SIGN = /[\uff66-\uff9d][\uff9e\uff9f]?|./suy;
const INVISIBLE = /^\p{Cf}$/u;
/** Kana, kanji and marks are what they should be already, and most of a letter is that. */
const IS_JAPANESE = /[\n\u3001\u3002\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]+/y;

export function readDraft(text: string): DraftText {
  const plain: Reading = { text: '', starts: [], ends: [] };
  const compact: Reading = { text: '', starts: [], ends: [] };
  for (let at = 0; at < text.length;) {
    const run = matchAt(IS_JAPANESE, text, at);
    for (let index = 0; index < run.length; index += 1) {
      add(plain, run.charAt(index), at + index, 1);
      add(compact, run.charAt(index), at + index, 1);
    }
    at += run.length;
    const sign = matchAt(SIGN, text, at);
    const seen = INVISIBLE.test(sign) ? '' : sign.normalize('NFKC');
    add(plain, seen, at, sign.length);
    add(compact, seen.replace(/[^\S\n]/g, '').toLowerCase(), at, sign.length);
    at += sign.length;
  }
  return { text, plain, compact };
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}

function add(reading: Reading, seen: string, at: number, length: number): void {
  reading.text += seen;
  for (let unit = 0; unit < seen.length; unit += 1) {
    reading.starts.push(at);
    reading.ends.push(at + length);
  }
}

/** Words as they are compared: one width and case, no spaces. */
export const compactWords = (words: string): string => readDraft(words).compact.text;

/** Where in the draft something stands that was found in one of its readings. */
export const spanOf = ({ starts, ends }: Reading, from: number, until: number): Span => ({
  from: starts[from] ?? 0,
  until: ends[until - 1] ?? 0,
});

/** Every place of a pattern, with its match. */
export const placesOf = (
  reading: Reading,
  pattern: RegExp,
): { match: RegExpExecArray; span: Span }[] =>
  [...reading.text.matchAll(pattern)].map((match) => ({
    match,
    span: spanOf(reading, match.index, match.index + match[0].length),
  }));

export interface Sentence {
  before: string;
  after: string;
}

const ENDS_SENTENCE = /[。！？!?\n]/;

/** What stands before and behind a place in its own sentence. */
export function sentenceAround(text: string, from: number, until: number): Sentence {
  let start = from;
  while (start > 0 && !ENDS_SENTENCE.test(text.charAt(start - 1))) start -= 1;
  let end = until;
  while (end < text.length && !ENDS_SENTENCE.test(text.charAt(end))) end += 1;
  return { before: text.slice(start, from), after: text.slice(until, end) };
}
