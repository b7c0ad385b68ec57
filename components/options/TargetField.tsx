import type { OwnTarget } from '../../utils/deadlines/policy.ts';
import { CURRENT_RULES } from '../../utils/deadlines/rules/index.ts';
import { t } from '../../utils/i18n.ts';
import { clockName } from '../shared/words.ts';
import { ruleLengthWords } from './amount-words.ts';
import { AmountField } from './AmountField.tsx';
import { Choice } from './Choice.tsx';
import type { Problems } from './form.ts';
import type { TargetForm } from './policies-form.ts';

interface Props {
  clock: OwnTarget;
  /** Tells the field from those of other policies. */
  name: string;
  form: TargetForm;
  problems: Problems;
  onChange: (form: TargetForm) => void;
}

/** How long she gives herself or the buyer in the rooms of a policy. */
export const TargetField = ({ clock, name, form, problems, onChange }: Props) => (
  <div class="target" data-target={clock}>
    <Choice
      name={`${name}-kind`}
      label={clockName(clock)}
      value={form.kind}
      choices={[
        ['rules', t('target_rules', defaultWords(clock))],
        ['set', t('target_set')],
        ['off', t('target_off')],
      ]}
      onChoose={(kind) => onChange({ ...form, kind })}
    />
    {form.kind === 'set' && (
      <AmountField
        name={name}
        label={t('target_amount', clockName(clock))}
        isLabelHidden
        form={form}
        units={['hours', 'days']}
        problems={problems}
        onChange={({ amount, unit }) => onChange({ ...form, amount, unit })}
      >
        <Choice
          name={`${name}-counts`}
          label={t('target_counts', clockName(clock))}
          isLabelHidden
          value={form.counts}
          choices={[
            ['calendar', t('counts_calendar')],
            ['working', t('counts_working')],
          ]}
          onChoose={(counts) => onChange({ ...form, counts })}
        />
      </AmountField>
    )}
  </div>
);

function defaultWords(clock: OwnTarget): string {
  const rule = CURRENT_RULES.find((each) => each.clock === clock);
  return rule ? ruleLengthWords(rule) : '';
}
