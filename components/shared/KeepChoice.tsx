import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Keep } from '../../utils/settings.ts';

const CHOICES: { keep: Keep; name: MessageKey; body: MessageKey }[] = [
  { keep: 'full', name: 'keep_full', body: 'keep_full_body' },
  { keep: 'own', name: 'keep_own', body: 'keep_own_body' },
  { keep: 'times', name: 'keep_times', body: 'keep_times_body' },
];

interface Props {
  keep: Keep;
  onChoose: (keep: Keep) => void;
}

export const KeepChoice = ({ keep, onChoose }: Props) => (
  <fieldset class="keep">
    <legend>{t('keep_title')}</legend>
    {CHOICES.map((choice) => (
      <label key={choice.keep} class="keep-choice">
        <input
          type="radio"
          name="keep"
          value={choice.keep}
          checked={choice.keep === keep}
          onChange={() => onChoose(choice.keep)}
        />
        <span>
          {t(choice.name)}
          <span class="quiet">{t(choice.body)}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

export const keepName = (keep: Keep): string =>
  t(CHOICES.find((choice) => choice.keep === keep)?.name ?? 'keep_full');
