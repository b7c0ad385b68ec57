import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Problems } from './form.ts';
import { RangeFields } from './RangeFields.tsx';
import type { RangeForm, WorkingTimeForm } from './working-time-form.ts';

interface Props {
  form: WorkingTimeForm;
  problems: Problems;
  onChange: (form: WorkingTimeForm) => void;
}

/** As weeks are spoken of at work: Monday first. The numbers are the calendar's, Sunday is 0. */
const WEEK: readonly (readonly [number, MessageKey])[] = [
  [1, 'weekday_monday'],
  [2, 'weekday_tuesday'],
  [3, 'weekday_wednesday'],
  [4, 'weekday_thursday'],
  [5, 'weekday_friday'],
  [6, 'weekday_saturday'],
  [0, 'weekday_sunday'],
];
const MONDAY = 1;
const OTHER_WEEKDAYS: ReadonlySet<number> = new Set([2, 3, 4, 5]);
const OFFICE_HOURS: RangeForm = { from: '09:00', until: '18:00' };
const EVENING: RangeForm = { from: '20:00', until: '22:00' };

/** When she works on each day of the week; several spans a day. */
export const WeekFields = ({ form, problems, onChange }: Props) => {
  const { weekly } = form;
  const asMonday = weekly.map((spans, weekday) =>
    OTHER_WEEKDAYS.has(weekday) ? (weekly[MONDAY] ?? []) : spans,
  );
  return (
    <div class="week">
      {WEEK.map(([weekday, name]) => (
        <DayFields
          key={weekday}
          weekday={weekday}
          name={t(name)}
          spans={weekly[weekday] ?? []}
          problems={problems}
          onChange={(spans) => onChange({ ...form, weekly: weekly.with(weekday, spans) })}
        />
      ))}
      <button
        type="button"
        class="button button-small"
        data-action="as-monday"
        onClick={() => onChange({ ...form, weekly: asMonday })}
      >
        {t('working_as_monday')}
      </button>
    </div>
  );
};

interface DayProps {
  weekday: number;
  name: string;
  spans: readonly RangeForm[];
  problems: Problems;
  onChange: (spans: readonly RangeForm[]) => void;
}

const DayFields = ({ weekday, name, spans, problems, onChange }: DayProps) => (
  <div class="day" role="group" aria-label={name} data-weekday={weekday}>
    <span class="day-name" aria-hidden="true">
      {name}
    </span>
    <div class="day-spans">
      {spans.length === 0 && <span class="quiet">{t('working_day_off')}</span>}
      {spans.map((span, place) => (
        <RangeFields
          key={place}
          name={`day-${weekday}/${place}`}
          label={t('working_span', name, place + 1)}
          type="time"
          range={span}
          problems={problems}
          onChange={(next) => onChange(spans.with(place, next))}
          onRemove={() => onChange(spans.toSpliced(place, 1))}
        />
      ))}
    </div>
    <button
      type="button"
      class="button button-small"
      data-action="add-span"
      aria-label={t('working_add_span_of', name)}
      onClick={() => onChange([...spans, spans.length === 0 ? OFFICE_HOURS : EVENING])}
    >
      {t('working_add_span')}
    </button>
  </div>
);
