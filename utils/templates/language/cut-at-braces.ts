import { NotUnderstood } from './parse-error.ts';
import type { Stretch } from './stretch.ts';

export interface Cutting extends Stretch {
  /** It stood in braces, which are not in `text`; `offset` is behind the opening one. */
  isCommand: boolean;
}

/** Full-width braces are what an input method types; they mean the same. */
export function cutAtBraces(body: string): Cutting[] {
  const cuttings: Cutting[] = [];
  let offset = 0;
  while (offset < body.length) {
    const brace = nextBrace(body, offset);
    if (brace > offset) {
      cuttings.push({ offset, text: body.slice(offset, brace), isCommand: false });
    }
    if (brace === body.length) break;
    if (isClosing(body[brace])) {
      throw new NotUnderstood('opening-brace', {
        text: body.slice(brace, brace + 1),
        offset: brace,
      });
    }
    const end = nextBrace(body, brace + 1);
    if (!isClosing(body[end])) {
      throw new NotUnderstood('closing-brace', { text: body.slice(brace, end), offset: brace });
    }
    cuttings.push({ offset: brace + 1, text: body.slice(brace + 1, end), isCommand: true });
    offset = end + 1;
  }
  return cuttings;
}

const isClosing = (character: string | undefined): boolean =>
  character === '}' || character === '｝';

/** @returns the length of the text where there is none */
function nextBrace(body: string, from: number): number {
  const brace = /[{}｛｝]/g;
  brace.lastIndex = from;
  return brace.exec(body)?.index ?? body.length;
}
