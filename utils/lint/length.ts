import type { DraftText } from './draft-text.ts';
import type { DraftCircumstances, Finding } from './finding.ts';

export const findTooLong = ({ text }: DraftText, { limit }: DraftCircumstances): Finding[] =>
  limit === null || text.length <= limit
    ? []
    : [
        {
          kind: 'too-long',
          strength: 'strong',
          from: limit,
          until: text.length,
          words: String(text.length - limit),
        },
      ];
