import { fieldNameOf } from './field-name.ts';
import type { Node } from './nodes.ts';
import type { Circumstances } from './rendered.ts';
import { isTold } from './told.ts';

export type Optional = Extract<Node, { kind: 'optional' }>;

/**
 * The nodes of which the text is really made, in one row: of the parts only those that stand there
 * (an optional one keeps its mark in front), in place of an included text its own nodes.
 *
 * One level: an `include` that is left over is of no known text or stands in an included one, so
 * nothing can go round in circles.
 */
export function standingIn(
  nodes: readonly Node[],
  { values, include }: Pick<Circumstances, 'values' | 'include'>,
  isWanted: (part: Optional) => boolean,
): Node[] {
  const isHere = (node: Node): boolean =>
    node.kind === 'optional' ? isWanted(node) : node.kind !== 'when' || isTold(node.name, values);
  const opened = (part: readonly Node[], isIncluded: boolean): Node[] =>
    part.flatMap((node): Node[] => {
      if (node.kind === 'include') {
        const included = isIncluded ? undefined : include(node.name);
        return included ? opened(included, true) : [node];
      }
      if (!('nodes' in node)) return [node];
      const inside = isHere(node) ? opened(node.nodes, isIncluded) : [];
      return node.kind === 'optional' ? [node, ...inside] : inside;
    });
  return opened(nodes, false);
}

/** By the person's answer, or where there is none as the template begins. */
export function isWanted(part: Optional, answers: Circumstances['answers']): boolean {
  const answer = answers[fieldNameOf(part)];
  return answer === undefined ? part.isOn : answer === 'on';
}
