import { fieldNameOf } from './field-name.ts';
import { join } from './join.ts';
import { NO_SHIFT } from './nodes.ts';
import type { Node, ValueName } from './nodes.ts';
import { promiseIn } from './promised.ts';
import type { Promised } from './promised.ts';
import { missing, typed } from './rendered.ts';
import type { Circumstances, Piece, Rendered } from './rendered.ts';
import { isWanted, standingIn } from './standing.ts';
import { isDateName, wordOf } from './told.ts';
import { warningsOf } from './warnings-of.ts';
import { dateIn, deadlineIn } from './write-date.ts';

/** Pure and total: a text, and every reason why it may not be handed over. */
export function renderTemplate(nodes: readonly Node[], circumstances: Circumstances): Rendered {
  const { answers } = circumstances;
  const standing = standingIn(nodes, circumstances, (part) => isWanted(part, answers));
  const promised = promiseIn(standing, circumstances);
  const joined = join(standing.flatMap((node) => pieceOf(node, circumstances, promised)));
  const promise = promised && 'words' in promised ? promised : null;
  return { ...joined, promise, warnings: promise ? warningsOf(promise, circumstances.values) : [] };
}

function pieceOf(node: Node, here: Circumstances, promised: Promised | null): Piece | Piece[] {
  switch (node.kind) {
    case 'text':
      return { text: node.text };
    case 'value':
      return valueIn(node.name, here);
    case 'date':
      return dateIn(node, here);
    case 'deadline':
      return deadlineIn(node, promised);
    case 'ask':
      return typed(fieldNameOf(node), here.answers[fieldNameOf(node)] ?? '');
    case 'choose':
      return choiceIn(node, here);
    case 'cursor':
      return { cursor: true };
    case 'include':
      return missing(
        fieldNameOf(node),
        here.include(node.name) ? 'nested-template' : 'unknown-template',
      );
    case 'when':
    case 'optional':
      return [];
  }
}

function valueIn(name: ValueName, here: Circumstances): Piece {
  if (isDateName(name)) {
    const when = { base: name, shift: NO_SHIFT, minute: null };
    return dateIn({ when, format: 'day', isPastFine: false }, here);
  }
  const told = wordOf(name, here.values.words);
  return told === null ? typed(name, here.answers[name] ?? '') : { text: told, isOfPage: true };
}

function choiceIn(node: Extract<Node, { kind: 'choose' }>, { answers }: Circumstances): Piece {
  const name = fieldNameOf(node);
  const chosen = answers[name] ?? '';
  return chosen === '' || node.options.includes(chosen)
    ? typed(name, chosen)
    : missing(name, 'not-an-option');
}
