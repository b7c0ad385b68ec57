import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Problem, ProblemReason } from '../../utils/templates/prepare-message.ts';

const FIELD: Record<Problem['field'], MessageKey> = {
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
  'too-long': 'problem_too_long',
};

export const fieldName = (field: Problem['field']): string => t(FIELD[field]);

export const problemWords = ({ field, why }: Problem): string => t(PROBLEM[why], fieldName(field));
