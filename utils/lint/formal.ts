import { placesOf } from './draft-text.ts';
import type { DraftText } from './draft-text.ts';
import type { DraftCircumstances, Finding } from './finding.ts';

const QUESTION =
  /(?:(?:ます|です|でしょう|ません|ました)か)?\?|(?:ます|です|でしょう|ません|ました)か(?=[。、」)!\s]|$)/g;

/** Who delivers for good and asks something gets 72 hours and no answer. */
export function findFormalWithQuestion(
  draft: DraftText,
  { isFormal }: DraftCircumstances,
): Finding[] {
  if (isFormal !== true) return [];
  return placesOf(draft.plain, QUESTION)
    .slice(0, 1)
    .map(({ match, span }) => ({
      kind: 'formal-with-question',
      strength: 'strong',
      words: match[0],
      ...span,
    }));
}
