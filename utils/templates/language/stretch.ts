/** A piece of a template's text and where it begins, in UTF-16 units. */
export interface Stretch {
  text: string;
  offset: number;
}

/** A part of it, without the space around. */
export function cut({ text, offset }: Stretch, from = 0, until = text.length): Stretch {
  const part = text.slice(from, until);
  const space = part.length - part.trimStart().length;
  return { text: part.trim(), offset: offset + from + space };
}

/** What stands before and after the first of the marks; all of it before, where there is none. */
export function splitOnce(stretch: Stretch, mark: RegExp): [Stretch, Stretch] {
  const at = stretch.text.search(mark);
  return at < 0
    ? [cut(stretch), cut(stretch, stretch.text.length)]
    : [cut(stretch, 0, at), cut(stretch, at + 1)];
}

/** A sign belongs to the number behind it, also over a space. */
const WORD = /[+＋\-－−ー]\s+[\d０-９]\S*|\S+/g;

export const wordsOf = ({ text, offset }: Stretch): Stretch[] =>
  [...text.matchAll(WORD)].map((word) => ({ text: word[0], offset: offset + word.index }));
