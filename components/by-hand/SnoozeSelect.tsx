import { useId } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';
import type { SnoozeChoice } from './snooze-choices.ts';

/** She names the moment herself. */
export const EXACT = 'exact';

const NAME: Record<SnoozeChoice['name'], MessageKey> = {
  hour: 'snooze_hour',
  evening: 'snooze_evening',
  morning: 'snooze_morning',
  monday: 'snooze_monday',
  limit: 'snooze_limit',
};

interface Props {
  choices: readonly SnoozeChoice[];
  chosen: string | undefined;
  onChoose: (name: string) => void;
}

export function SnoozeSelect({ choices, chosen, onChoose }: Props) {
  const id = useId();
  return (
    <p class="by-hand-field">
      <label for={id}>{t('snooze_until')}</label>
      <select
        id={id}
        name="snooze-until"
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map(({ name, until }) => (
          <option key={name} value={name}>
            {t(NAME[name])} · {shortMoment(until)}
          </option>
        ))}
        <option value={EXACT}>{t('snooze_exact')}</option>
      </select>
    </p>
  );
}
