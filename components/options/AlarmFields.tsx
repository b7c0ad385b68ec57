import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { NIGHT } from './alarms-form.ts';
import type { AlarmsForm } from './alarms-form.ts';
import { toTimeText } from './day-times.ts';
import type { Problems } from './form.ts';
import { SwitchedFields } from './SwitchedFields.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  form: AlarmsForm;
  problems: Problems;
  onChange: (form: AlarmsForm) => void;
}

type TextName = {
  [Name in keyof AlarmsForm]: AlarmsForm[Name] extends string ? Name : never;
}[keyof AlarmsForm];

export const AlarmFields = ({ form, problems, onChange }: Props) => {
  const set = (part: Partial<AlarmsForm>): void => onChange({ ...form, ...part });
  const field = (name: TextName, label: MessageKey, type: 'time' | 'number' = 'time') => (
    <TextField
      key={name}
      name={name}
      type={type}
      label={t(label)}
      value={form[name]}
      problems={problems}
      onType={(text) => set({ [name]: text })}
    />
  );
  return (
    <>
      <SwitchedFields
        name="isQuiet"
        label="alarms_quiet"
        hint="alarms_quiet_hint"
        isOn={form.isQuiet}
        onSwitch={(isQuiet) => set({ isQuiet })}
      >
        {field('quietFrom', 'alarms_quiet_from')}
        {field('quietUntil', 'alarms_quiet_until')}
        <NightPreset onChoose={set} />
      </SwitchedFields>
      <SwitchedFields
        name="repeats"
        label="alarms_repeat"
        hint="alarms_repeat_hint"
        isOn={form.repeats}
        onSwitch={(repeats) => set({ repeats })}
      >
        {field('everyMinutes', 'alarms_every', 'number')}
        {field('atMost', 'alarms_at_most', 'number')}
      </SwitchedFields>
      <SwitchedFields
        name="checksTonight"
        label="alarms_tonight"
        hint="alarms_tonight_hint"
        isOn={form.checksTonight}
        onSwitch={(checksTonight) => set({ checksTonight })}
      >
        {field('tonightAt', 'alarms_tonight_at')}
        {field('backAt', 'alarms_back_at')}
      </SwitchedFields>
      <SwitchedFields
        name="hasMorning"
        label="alarms_morning"
        hint="alarms_morning_hint"
        isOn={form.hasMorning}
        onSwitch={(hasMorning) => set({ hasMorning })}
      >
        {field('morning', 'alarms_morning_at')}
      </SwitchedFields>
      <SwitchedFields
        name="hasEvening"
        label="alarms_evening"
        hint="alarms_evening_hint"
        isOn={form.hasEvening}
        onSwitch={(hasEvening) => set({ hasEvening })}
      >
        {field('evening', 'alarms_evening_at')}
      </SwitchedFields>
      <SwitchedFields
        name="showsBuyer"
        label="alarms_buyer"
        hint="alarms_buyer_hint"
        isOn={form.showsBuyer}
        onSwitch={(showsBuyer) => set({ showsBuyer })}
      />
    </>
  );
};

const NightPreset = ({ onChoose }: { onChoose: (part: Partial<AlarmsForm>) => void }) => {
  const quietFrom = toTimeText(NIGHT.from);
  const quietUntil = toTimeText(NIGHT.until);
  return (
    <button
      type="button"
      class="button button-small"
      data-action="quiet-preset"
      onClick={() => onChoose({ quietFrom, quietUntil })}
    >
      {t('alarms_quiet_preset', quietFrom, quietUntil)}
    </button>
  );
};
