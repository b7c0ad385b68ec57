import type { Rule } from '../../utils/deadlines/rules/index.ts';
import { t } from '../../utils/i18n.ts';
import { clockName } from '../shared/words.ts';
import { AmountField } from './AmountField.tsx';
import { isSameForm } from './form.ts';
import type { Problems } from './form.ts';
import { cautionsOf } from './rule-warnings.ts';
import { defaultForm } from './rules-form.ts';
import type { RuleForm } from './rules-form.ts';
import { WarningFields } from './WarningFields.tsx';

interface Props {
  rule: Rule;
  form: RuleForm;
  problems: Problems;
  onChange: (form: RuleForm) => void;
}

/** The numbers of one clock that the seller can change. */
export const RuleFields = ({ rule, form, problems, onChange }: Props) => (
  <div class="rule-fields">
    {form.length && (
      <AmountField
        name={`${rule.clock}/length`}
        label={t('rules_own_length')}
        form={form.length}
        units={['hours', 'days']}
        problems={problems}
        onChange={(length) => onChange({ ...form, length })}
      />
    )}
    <WarningFields form={form} problems={problems} onChange={onChange} />
    <div role="status">
      {cautionsOf(form, rule).map((key) => (
        <p key={key} class="caution" data-caution={key}>
          {t(key)}
        </p>
      ))}
    </div>
    {!isSameForm(form, defaultForm(rule)) && (
      <button
        type="button"
        class="button"
        data-action="reset-rule"
        aria-label={t('rules_reset_of', clockName(rule.clock))}
        onClick={() => onChange(defaultForm(rule))}
      >
        {t('rules_reset')}
      </button>
    )}
  </div>
);
