import type { ComponentChildren } from 'preact';
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

type NameOf<T> = {
  [Name in keyof AlarmsForm]: AlarmsForm[Name] extends T ? Name : never;
}[keyof AlarmsForm];
type TextName = NameOf<string>;
type SwitchName = NameOf<boolean>;

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
  const part = (
    name: SwitchName,
    label: MessageKey,
    hint: MessageKey,
    fields?: ComponentChildren,
  ) => (
    <SwitchedFields
      {...{ name, label, hint }}
      isOn={form[name]}
      onSwitch={(isOn) => set({ [name]: isOn })}
    >
      {fields}
    </SwitchedFields>
  );
  return (
    <>
      {part('isQuiet', 'alarms_quiet', 'alarms_quiet_hint', [
        field('quietFrom', 'alarms_quiet_from'),
        field('quietUntil', 'alarms_quiet_until'),
        <NightPreset key="preset" onChoose={set} />,
      ])}
      {part('repeats', 'alarms_repeat', 'alarms_repeat_hint', [
        field('everyMinutes', 'alarms_every', 'number'),
        field('atMost', 'alarms_at_most', 'number'),
      ])}
      {part('checksTonight', 'alarms_tonight', 'alarms_tonight_hint', [
        field('tonightAt', 'alarms_tonight_at'),
        field('backAt', 'alarms_back_at'),
      ])}
      {part('hasMorning', 'alarms_morning', 'alarms_morning_hint', [
        field('morning', 'alarms_morning_at'),
      ])}
      {part('hasEvening', 'alarms_evening', 'alarms_evening_hint', [
        field('evening', 'alarms_evening_at'),
      ])}
      {part('showsBuyer', 'alarms_buyer', 'alarms_buyer_hint')}
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
