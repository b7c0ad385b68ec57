import { lengthInMs } from '../../utils/deadlines/rules/rule.ts';
import type { Rule } from '../../utils/deadlines/rules/index.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { readLength } from './amounts.ts';
import type { RuleForm } from './rules-form.ts';

/** What she should know of a number before she saves it; nothing of it is forbidden. */
export function cautionsOf(form: RuleForm, rule: Rule): MessageKey[] {
  if (rule.basis === 'own') return [];
  const length = form.length && readLength(form.length);
  const known = lengthInMs(rule.length);
  const added = length ? lengthInMs(length) - known : 0;
  const isSellers = rule.owner === 'seller';
  const isSilenced = rule.warnBeforeMs.length > 0 && form.warnings.length === 0;
  return [
    ...when(isSellers && added > 0, 'rules_longer'),
    ...when(!isSellers && added < 0, 'rules_shorter'),
    ...when(isSellers && isSilenced && !form.warnsAtDue, 'rules_silenced'),
    ...when(isSellers && isSilenced && form.warnsAtDue, 'rules_only_at_due'),
  ];
}

const when = (isSo: boolean, key: MessageKey): MessageKey[] => (isSo ? [key] : []);
