import type { Cutting } from './cut-at-braces.ts';

export type Mark = 'opens' | 'closes';

/**
 * Where `{任意 …}` and its `{終わり}` each have a line to themselves, these lines go with them: a part
 * that is left out leaves no empty lines behind. A part within a line stands as it was typed.
 */
export function closeLines(
  cuttings: readonly Cutting[],
  markOf: (cutting: Cutting) => Mark | null,
): Cutting[] {
  const alone = aloneIn(cuttings, markOf);
  return cuttings.flatMap((cutting, index) => {
    if (cutting.isCommand) return [cutting];
    const from = alone.has(index - 1) ? (LINE_END.exec(cutting.text)?.[0].length ?? 0) : 0;
    const rest = cutting.text.slice(from);
    const text = alone.has(index + 1) ? withoutIndent(rest) : rest;
    return text === '' ? [] : [{ ...cutting, text, offset: cutting.offset + from }];
  });
}

/** Both marks of every part whose marks stand alone. */
function aloneIn(
  cuttings: readonly Cutting[],
  markOf: (cutting: Cutting) => Mark | null,
): Set<number> {
  const alone = new Set<number>();
  const open: number[] = [];
  cuttings.forEach((cutting, index) => {
    const mark = cutting.isCommand ? markOf(cutting) : null;
    if (mark === 'opens') open.push(index);
    const opening = mark === 'closes' ? open.pop() : undefined;
    if (opening === undefined) return;
    if (isAlone(cuttings, opening) && isAlone(cuttings, index)) alone.add(opening).add(index);
  });
  return alone;
}

const isAlone = (cuttings: readonly Cutting[], index: number): boolean =>
  beginsLine(cuttings, index) && endsLine(cuttings, index);

const BLANKS = '[ \\t\\u3000]*';
const LINE_END = new RegExp(`^${BLANKS}(?:\\r\\n?|\\n|$)`);
const LINE_BREAK = new RegExp(`^${BLANKS}[\\r\\n]`);
const LINE_START = new RegExp(`[\\r\\n]${BLANKS}$`);

/** At the text's beginning blanks alone will do, at its end too. */
function beginsLine(cuttings: readonly Cutting[], index: number): boolean {
  const before = cuttings[index - 1];
  if (!before) return true;
  return !before.isCommand && (LINE_START.test(before.text) || (index === 1 && isBlank(before)));
}

function endsLine(cuttings: readonly Cutting[], index: number): boolean {
  const after = cuttings[index + 1];
  if (!after) return true;
  const isLast = index + 2 === cuttings.length;
  return !after.isCommand && (LINE_BREAK.test(after.text) || (isLast && isBlank(after)));
}

const isBlank = ({ text }: Cutting): boolean => text.trim() === '';

const withoutIndent = (text: string): string => {
  let end = text.length;
  while (/^[ \t\u3000]$/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};
