import { lengthOf } from '../timeline/recognise-announced.ts';
import { toBareWords } from '../timeline/recognise-lines.ts';
import type { AnnouncingText } from '../timeline/recognise-texts.ts';
import { BUILT_IN } from './built-in/index.ts';
import type { Node } from './language/nodes.ts';
import { parseTemplate } from './language/parse-template.ts';
import { promiseOfRole } from './library/own-template.ts';
import type { OwnTemplate } from './library/own-template.ts';
import { bodyIn, degreesOf } from './template.ts';

type Body = Pick<OwnTemplate, 'id' | 'body' | 'role'>;

/** Shorter than this any message may contain. */
const SHORTEST_PIECE = 6;
/** A text that says less by itself is not told from others. */
const SHORTEST_TEXT = 40;

/**
 * The texts, ours in every degree and hers, that announce what happens when a day passes: a message
 * in their words is a notice, on whatever device it was written.
 */
export const announcingTexts = (own: readonly OwnTemplate[]): AnnouncingText[] =>
  [...OURS, ...own.filter(({ role }) => promiseOfRole(role) !== null)].flatMap(announcingText);

const OURS: readonly Body[] = BUILT_IN.filter(({ promise }) => promise !== null).flatMap(
  (template) =>
    degreesOf(template).map((degree) => ({
      id: template.id,
      role: null,
      body: bodyIn(template, degree),
    })),
);

function announcingText({ id, role, body }: Body): AnnouncingText[] {
  const parsed = parseTemplate(body);
  if (!parsed.ok || !parsed.nodes.some(({ kind }) => kind === 'deadline')) return [];
  const fixed = fixedPiecesOf(parsed.nodes);
  return lengthOf(fixed) < SHORTEST_TEXT ? [] : [{ templateId: id, role, fixed }];
}

/** What stands there whatever the person chooses and the room tells. */
function fixedPiecesOf(nodes: readonly Node[]): string[] {
  const pieces = nodes
    .flatMap((node) => (node.kind === 'text' ? node.text.split('\n') : []))
    .map(toBareWords)
    .filter(({ length }) => length >= SHORTEST_PIECE);
  return [...new Set(pieces)];
}
