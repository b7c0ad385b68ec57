import { fieldId } from './Problem.tsx';

interface ChoiceProps<Value extends string> {
  name: string;
  label: string;
  isLabelHidden?: boolean;
  isDisabled?: boolean;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const {
    name,
    label,
    value,
    choices,
    onChoose,
    isLabelHidden = false,
    isDisabled = false,
  } = props;
  return (
    <>
      <label for={fieldId(name)} class={isLabelHidden ? 'sr-only' : undefined}>
        {label}
      </label>
      <select
        id={fieldId(name)}
        data-field={name}
        value={value}
        disabled={isDisabled}
        onChange={({ currentTarget }) => {
          const chosen = choices.find(([choice]) => choice === currentTarget.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {choices.map(([choice, words]) => (
          <option key={choice} value={choice} selected={choice === value}>
            {words}
          </option>
        ))}
      </select>
    </>
  );
}
