import type { ComponentChildren } from 'preact';
import { describedBy, fieldId, Problem } from './Problem.tsx';
import type { Problems } from './form.ts';

interface FieldProps {
  /** Also how tests and problems know it; one of its kind on the page. */
  name: string;
  label: string;
  value: string;
  problems: Problems;
  /** Said to a screen reader; the eye sees it beside. */
  isLabelHidden?: boolean;
  isDisabled?: boolean;
}

interface TextProps extends FieldProps {
  type?: 'text' | 'number' | 'time' | 'date';
  onType: (value: string) => void;
  maxLength?: number;
  /** Id of a <datalist>. */
  list?: string;
  hint?: string;
  /** What belongs to the number: its unit, the word after it. */
  children?: ComponentChildren;
}

/** A text, a time, a day or a number, with its problem beside it. */
export function TextField({ name, label, value, problems, onType, ...rest }: TextProps) {
  const { type = 'text', isLabelHidden = false, isDisabled = false, hint, children } = rest;
  const id = fieldId(name);
  return (
    <div class="text-field">
      <label for={id} class={isLabelHidden ? 'sr-only' : undefined}>
        {label}
      </label>
      <span class="field-row">
        <input
          id={id}
          data-field={name}
          class={type === 'number' ? 'number' : undefined}
          // A field of type number loses what is no number.
          type={type === 'number' ? 'text' : type}
          inputMode={type === 'number' ? 'decimal' : undefined}
          maxLength={rest.maxLength}
          list={rest.list}
          autoComplete="off"
          value={value}
          disabled={isDisabled}
          {...describedBy(name, problems, hint !== undefined)}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        {children}
      </span>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
      <Problem name={name} problems={problems} />
    </div>
  );
}
