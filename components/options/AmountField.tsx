import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { AmountForm } from './amounts.ts';
import { Choice } from './Choice.tsx';
import type { Problems } from './form.ts';
import { TextField } from './TextField.tsx';

const UNIT_NAME: Record<string, MessageKey> = {
  minutes: 'unit_minutes',
  hours: 'unit_hours',
  days: 'unit_days',
};

interface Props<Unit extends string> {
  name: string;
  label: string;
  form: AmountForm<Unit>;
  units: readonly Unit[];
  problems: Problems;
  isLabelHidden?: boolean;
  onChange: (form: AmountForm<Unit>) => void;
  children?: preact.ComponentChildren;
}

/** A number and its unit. */
export const AmountField = <Unit extends string>(props: Props<Unit>) => {
  const { name, label, form, units, problems, isLabelHidden = false, onChange, children } = props;
  return (
    <TextField
      type="number"
      name={name}
      label={label}
      isLabelHidden={isLabelHidden}
      value={form.amount}
      problems={problems}
      onType={(amount) => onChange({ ...form, amount })}
    >
      <Choice
        name={`${name}-unit`}
        label={t('unit_of', label)}
        isLabelHidden
        value={form.unit}
        choices={units.map((unit) => [unit, t(UNIT_NAME[unit] ?? 'unit_hours')] as const)}
        onChoose={(unit) => onChange({ ...form, unit })}
      />
      {children}
    </TextField>
  );
};
