import type { Node } from './nodes.ts';

type Named = Extract<Node, { kind: 'ask' | 'choose' | 'optional' | 'include' }>;

/**
 * What an answer is kept under. The kind stands before a name that the template gives, so that no
 * field takes the answer of a value, or of another kind of field, that is called the same.
 */
export const fieldNameOf = ({ kind, name }: Named): string => `${kind}:${name}`;
