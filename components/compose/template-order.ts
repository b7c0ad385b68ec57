import { BUILT_IN_IDS } from '../../utils/templates/template.ts';
import type { TemplateId } from '../../utils/templates/template.ts';

/** What is wanted now stands first, the others in the order in which a sale needs them. */
export const templateOrder = (...wanted: (TemplateId | null | undefined)[]): TemplateId[] => [
  ...new Set([...wanted.filter((id) => id != null), ...BUILT_IN_IDS]),
];
