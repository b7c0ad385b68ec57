import { fieldNameOf } from './field-name.ts';
import type { Node } from './nodes.ts';
import { NotUnderstood } from './parse-error.ts';
import { sameWhen } from './same-when.ts';
import type { Stretch } from './stretch.ts';

/** What was said so far of the fields of one text. */
export type Known = Map<string, Node>;

/** A name may stand in several places, but it is one field: it cannot be two different ones. */
export function rememberOnce(known: Known, node: Node, at: Stretch): void {
  const name = nameOf(node);
  if (name === null) return;
  const before = known.get(name);
  const both = before ? together(before, node) : node;
  if (both) known.set(name, both);
  else throw new NotUnderstood(node.kind === 'deadline' ? 'same-deadline' : 'other-name', at);
}

function nameOf(node: Node): string | null {
  switch (node.kind) {
    case 'deadline':
      return node.kind;
    case 'ask':
    case 'choose':
    case 'optional':
      return fieldNameOf(node);
    default:
      return null;
  }
}

/** What one leaves out the other may say. */
function together(before: Node, node: Node): Node | undefined {
  if (before.kind === 'deadline' && node.kind === 'deadline') {
    const when = sameWhen(before.when, node.when);
    return when && { ...node, when };
  }
  if (before.kind === 'ask' && node.kind === 'ask') {
    if (node.proposal === '') return before;
    return before.proposal === '' || before.proposal === node.proposal ? node : undefined;
  }
  if (before.kind === 'choose' && node.kind === 'choose') {
    return String(before.options) === String(node.options) ? node : undefined;
  }
  if (before.kind === 'optional' && node.kind === 'optional') {
    return before.isOn === node.isOn ? node : undefined;
  }
  return undefined;
}
