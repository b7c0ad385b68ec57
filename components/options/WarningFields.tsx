import { t } from '../../utils/i18n.ts';
import { AmountField } from './AmountField.tsx';
import { Check } from './Check.tsx';
import type { Problems } from './form.ts';
import { MOST_WARNINGS } from './rules-form.ts';
import type { RuleForm } from './rules-form.ts';

interface Props {
  form: RuleForm;
  problems: Problems;
  onChange: (form: RuleForm) => void;
}

const ONE_MORE = { amount: '1', unit: 'hours' } as const;

/** How long before the deadline something is said: a short list. */
export function WarningFields({ form, problems, onChange }: Props) {
  const { clock, warnings, warnsAtDue } = form;
  return (
    <fieldset class="warnings" data-warnings>
      <legend>{t('rules_own_warnings')}</legend>
      {warnings.map((warning, place) => (
        <AmountField
          key={place}
          name={`${clock}/warning-${place}`}
          label={t('rules_warning_number', place + 1)}
          isLabelHidden
          form={warning}
          units={['minutes', 'hours', 'days']}
          problems={problems}
          onChange={(next) => onChange({ ...form, warnings: warnings.with(place, next) })}
        >
          <span aria-hidden="true">{t('rules_before')}</span>
          <button
            type="button"
            class="button button-small"
            data-action="remove-warning"
            aria-label={t('rules_remove_warning', place + 1)}
            onClick={() => onChange({ ...form, warnings: warnings.toSpliced(place, 1) })}
          >
            {t('remove')}
          </button>
        </AmountField>
      ))}
      <Check
        name={`${clock}/at-due`}
        label={t('rules_warn_at_due')}
        isChecked={warnsAtDue}
        onCheck={(checked) => onChange({ ...form, warnsAtDue: checked })}
      />
      {warnings.length < MOST_WARNINGS && (
        <button
          type="button"
          class="button button-small"
          data-action="add-warning"
          onClick={() => onChange({ ...form, warnings: [...warnings, ONE_MORE] })}
        >
          {t('rules_add_warning')}
        </button>
      )}
    </fieldset>
  );
}
