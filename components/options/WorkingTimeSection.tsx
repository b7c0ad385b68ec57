import { addWorkingTime } from '../../utils/japan-time/working-time.ts';
import type { WorkingTime } from '../../utils/japan-time/working-time.ts';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';
import { Check } from './Check.tsx';
import { LeaveFields } from './LeaveFields.tsx';
import { SectionForm } from './SectionForm.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import type { Section } from './use-section.ts';
import { WeekFields } from './WeekFields.tsx';
import type { WorkingTimeForm } from './working-time-form.ts';
import './working-time.css';

interface Props {
  section: Section<WorkingTimeForm, WorkingTime>;
  now: number;
}

const DAYS_OFF: readonly (readonly [
  'isOffOnHolidays' | 'isOffInObon' | 'isOffAtNewYear',
  MessageKey,
])[] = [
  ['isOffOnHolidays', 'working_holidays'],
  ['isOffInObon', 'working_obon'],
  ['isOffAtNewYear', 'working_new_year'],
];

/** When she works: what her own targets count that count working time. */
export const WorkingTimeSection = ({ section, now }: Props) => {
  const { form, change, problems, draft } = section;
  return (
    <SectionFrame name="working-time" title="working_title" lead="working_lead">
      <SectionForm name="working-time" section={section}>
        <WeekFields form={form} problems={problems} onChange={change} />
        <p class="quiet">{t('working_midnight')}</p>
        <fieldset class="days-off">
          <legend>{t('working_days_off')}</legend>
          {DAYS_OFF.map(([field, label]) => (
            <Check
              key={field}
              name={field}
              label={t(label)}
              isChecked={form[field]}
              onCheck={(isChecked) => change({ ...form, [field]: isChecked })}
            />
          ))}
        </fieldset>
        <LeaveFields form={form} problems={problems} onChange={change} />
        <Preview time={draft} now={now} />
      </SectionForm>
    </SectionFrame>
  );
};

/** What it comes to, before it is saved. */
const Preview = ({ time, now }: { time: WorkingTime | null; now: number }) => (
  <div class="preview-line" data-preview-working>
    {time && hasNoHours(time) && <p class="caution">{t('working_never')}</p>}
    {time && !hasNoHours(time) && (
      <p>
        {t(
          'working_preview',
          shortMoment(addWorkingTime(now, { hours: 8 }, time)),
          shortMoment(addWorkingTime(now, { days: 3 }, time)),
        )}
      </p>
    )}
    {!time && <p class="quiet">{t('working_no_preview')}</p>}
  </div>
);

const hasNoHours = ({ weekly }: WorkingTime): boolean =>
  weekly.every((spans) => spans.length === 0);
