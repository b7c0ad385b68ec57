import { isBlank, isLeftOpen } from './rendered.ts';
import type { Piece, Problem, Rendered } from './rendered.ts';

/** One text of all pieces, and what is wrong with it as a whole. */
export function join(pieces: readonly Piece[]): Pick<Rendered, 'text' | 'cursors' | 'problems'> {
  const cursors: number[] = [];
  const problems: Problem[] = [];
  let text = '';
  // The same without the page's words and what is known to be missing: it must be finished as it is.
  let own = '';
  for (const piece of pieces) {
    if ('cursor' in piece) {
      cursors.push(text.length);
      continue;
    }
    const lines = piece.text.replace(/\r\n?/g, '\n');
    text += lines;
    if ('problem' in piece) addProblem(problems, piece.problem);
    own += 'isOfPage' in piece || 'problem' in piece ? '\n' : lines;
  }
  if (isLeftOpen(own)) addProblem(problems, { field: 'text', why: 'open-placeholder' });
  if (isBlank(text)) addProblem(problems, { field: 'text', why: 'empty' });
  return { text, cursors, problems };
}

/** The same name may stand in several places; it is missing once. */
function addProblem(problems: Problem[], problem: Problem): void {
  const isKnown = problems.some(({ field, why }) => field === problem.field && why === problem.why);
  if (!isKnown) problems.push(problem);
}
