import { t } from '../../utils/i18n.ts';
import type { Problems } from './form.ts';
import { RangeFields } from './RangeFields.tsx';
import { MOST_LEAVES } from './working-time-form.ts';
import type { WorkingTimeForm } from './working-time-form.ts';

interface Props {
  form: WorkingTimeForm;
  problems: Problems;
  onChange: (form: WorkingTimeForm) => void;
}

const NO_DAYS_YET = { from: '', until: '' };

/** Days on which she does not work, whatever the weekday. */
export const LeaveFields = ({ form, problems, onChange }: Props) => {
  const { leave } = form;
  return (
    <fieldset class="leave">
      <legend>{t('working_leave')}</legend>
      {leave.map((range, place) => (
        <RangeFields
          key={place}
          name={`leave/${place}`}
          label={t('working_leave_number', place + 1)}
          type="date"
          range={range}
          problems={problems}
          onChange={(next) => onChange({ ...form, leave: leave.with(place, next) })}
          onRemove={() => onChange({ ...form, leave: leave.toSpliced(place, 1) })}
        />
      ))}
      {leave.length < MOST_LEAVES && (
        <button
          type="button"
          class="button button-small"
          data-action="add-leave"
          onClick={() => onChange({ ...form, leave: [...leave, NO_DAYS_YET] })}
        >
          {t('working_add_leave')}
        </button>
      )}
    </fieldset>
  );
};
