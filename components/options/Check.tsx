interface CheckProps {
  name: string;
  label: string;
  hint?: string;
  isChecked: boolean;
  onCheck: (isChecked: boolean) => void;
}

export const Check = ({ name, label, hint, isChecked, onCheck }: CheckProps) => (
  <label class="check-field">
    <input
      type="checkbox"
      data-field={name}
      checked={isChecked}
      onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
    />
    <span>
      {label}
      {hint !== undefined && <span class="quiet">{hint}</span>}
    </span>
  </label>
);
