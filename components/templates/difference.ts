import type { OwnTemplate } from '../../utils/templates/library/own-template.ts';
import { isSameForm } from '../options/form.ts';

/** In the order in which the editor has them. */
const PARTS = ['title', 'reading', 'folder', 'tags', 'role', 'body', 'retiredAt'] as const;
export type ChangedPart = (typeof PARTS)[number];

export interface Difference {
  parts: ChangedPart[];
  /** Characters of the body. */
  added: number;
  removed: number;
}

/** What was changed, in short. */
export function differenceOf(before: OwnTemplate, after: OwnTemplate): Difference {
  const parts = PARTS.filter((part) => !isSameForm(before[part], after[part]));
  return { parts, ...lettersOf(before.body, after.body) };
}

/** Without the beginning and the end that both have. */
function lettersOf(before: string, after: string): { added: number; removed: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { added: after.length - start - end, removed: before.length - start - end };
}
