import { closeLines } from './close-lines.ts';
import { cutAtBraces } from './cut-at-braces.ts';
import type { Node } from './nodes.ts';
import { NotUnderstood } from './parse-error.ts';
import type { ParseError } from './parse-error.ts';
import { markOf, readCommand } from './read-command.ts';
import { rememberOnce } from './same-names.ts';
import type { Known } from './same-names.ts';
import { cut } from './stretch.ts';
import type { Stretch } from './stretch.ts';

export type { Expected, ParseError } from './parse-error.ts';

export type Parsed = { ok: true; nodes: Node[] } | { ok: false; error: ParseError };

/** Any text is either understood as a whole or has one place that is not. */
export function parseTemplate(body: string): Parsed {
  try {
    return { ok: true, nodes: parse(body) };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return { ok: false, error: error.toError(body) };
  }
}

/** A part that is still open: `{任意 …}` waits for `{終わり}`. */
interface Open {
  opening: Stretch;
  nodes: Node[];
}

/** Deeper than anybody writes, and no depth that could exhaust whoever walks down. */
const DEEPEST = 8;

function parse(body: string): Node[] {
  const whole: Node[] = [];
  const open: Open[] = [];
  const known: Known = new Map();
  for (const cutting of closeLines(cutAtBraces(body), markOf)) {
    const here = open.at(-1)?.nodes ?? whole;
    const place = cut(cutting);
    const read = cutting.isCommand ? readCommand(cutting) : textNode(cutting);
    if (read === 'end') {
      if (!open.pop()) throw new NotUnderstood('part-to-end', place);
      continue;
    }
    rememberOnce(known, read, place);
    here.push(read);
    if (!('nodes' in read)) continue;
    open.push({ opening: place, nodes: read.nodes });
    if (open.length > DEEPEST) throw new NotUnderstood('fewer-parts', place);
  }
  const last = open.at(-1);
  if (last) throw new NotUnderstood('end-of-part', last.opening);
  return whole;
}

const textNode = ({ text }: Stretch): Node => ({ kind: 'text', text });
