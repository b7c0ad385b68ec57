import { t } from '../../utils/i18n.ts';
import type { Problems } from './form.ts';
import { describedBy, fieldId, Problem } from './Problem.tsx';
import type { RangeForm } from './working-time-form.ts';

interface Props {
  name: string;
  /** Of what, for a screen reader: `月曜日の1つ目`. */
  label: string;
  type: 'time' | 'date';
  range: RangeForm;
  problems: Problems;
  onChange: (range: RangeForm) => void;
  onRemove: () => void;
}

/** From when until when, and one sentence about the two. */
export const RangeFields = ({ name, label, type, range, problems, onChange, onRemove }: Props) => (
  <div class="range">
    <span class="field-row">
      <input
        id={`${fieldId(name)}-from`}
        type={type}
        data-field={`${name}/from`}
        aria-label={t('range_from', label)}
        value={range.from}
        {...describedBy(name, problems)}
        onInput={({ currentTarget }) => onChange({ ...range, from: currentTarget.value })}
      />
      <span aria-hidden="true">–</span>
      <input
        id={`${fieldId(name)}-until`}
        type={type}
        data-field={`${name}/until`}
        aria-label={t('range_until', label)}
        value={range.until}
        {...describedBy(name, problems)}
        onInput={({ currentTarget }) => onChange({ ...range, until: currentTarget.value })}
      />
      <button
        type="button"
        class="button button-small"
        data-action="remove-range"
        aria-label={t('range_remove', label)}
        onClick={onRemove}
      >
        {t('remove')}
      </button>
    </span>
    <Problem name={name} problems={problems} />
  </div>
);
