import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { fieldWord } from '../../utils/templates/language/vocabulary.ts';
import type { Problem, ProblemReason } from '../../utils/templates/prepare-message.ts';

const FIELD: Partial<Record<string, MessageKey>> = {
  buyer: 'field_buyer',
  service: 'field_service',
  deadline: 'field_deadline',
  text: 'compose_templates',
};
const PROBLEM: Record<ProblemReason, MessageKey> = {
  empty: 'problem_empty',
  'not-a-date': 'problem_not_a_date',
  past: 'problem_past',
  'open-placeholder': 'problem_open_placeholder',
  'not-understood': 'problem_not_understood',
  'not-an-option': 'problem_not_an_option',
  'two-deadlines': 'problem_two_deadlines',
  'unknown-template': 'problem_unknown_template',
  'nested-template': 'problem_nested_template',
  'too-long': 'problem_too_long',
};

/** A field of the template's own is called as it calls it. */
export function fieldName(field: Problem['field']): string {
  const key = FIELD[field];
  return key ? t(key) : fieldWord(field);
}

export const problemWords = ({ field, why }: Problem): string => t(PROBLEM[why], fieldName(field));
