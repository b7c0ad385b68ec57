import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../utils/i18n.ts';
import { t } from '../../utils/i18n.ts';
import { Check } from './Check.tsx';

interface Props {
  name: string;
  label: MessageKey;
  hint: MessageKey;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  /** What can be set of it once it is on. */
  children?: ComponentChildren;
}

/** Something that is on or off, and what belongs to it while it is on. */
export const SwitchedFields = ({ name, label, hint, isOn, onSwitch, children }: Props) => (
  <div class="switched" data-on={isOn ? '' : undefined}>
    <Check name={name} label={t(label)} hint={t(hint)} isChecked={isOn} onCheck={onSwitch} />
    {isOn && children && (
      <div class="switched-fields" role="group" aria-label={t(label)}>
        {children}
      </div>
    )}
  </div>
);
