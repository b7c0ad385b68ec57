import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { shortMoment } from '../shared/words.ts';
import { Field } from './Field.tsx';
import { fromField, toField } from './moment-field.ts';
import { snoozeChoices } from './snooze-choices.ts';
import type { SnoozeChoice } from './snooze-choices.ts';
import { EXACT, SnoozeSelect } from './SnoozeSelect.tsx';

interface Props {
  /** As `snoozeLimitOf` gives it. */
  limit: number | null;
  /** What the site enforces here; empty where nothing. */
  official: string;
  /** How many rooms wait for her. */
  waiting: number;
  now: number;
  onSnooze: (until: number) => void;
  onSnoozeAll: (until: number) => void;
}

/** Until when; what lies beyond the limit is not to be had for this room. */
export function SnoozeForm(props: Props) {
  const { limit, official, waiting, now, onSnooze, onSnoozeAll } = props;
  const [chosen, setChosen] = useState<string>('hour');
  const [exact, setExact] = useState(() => toField(now));
  const [problem, setProblem] = useState('');
  const isTooNear = limit !== null && limit <= now;
  const choices = snoozeChoices(now, isTooNear ? null : limit);
  const isExact = chosen === EXACT;
  const choice = choices.find(({ name }) => name === chosen) ?? choices[0];
  const isLimited = isTooNear || isExact ? limit !== null : choices.some(isLimit);
  const press = (last: number | null, onMoment: (until: number) => void): void => {
    const until = isExact ? fromField(exact) : choice?.until;
    const wrong = problemOf(until, now, last);
    setProblem(wrong);
    if (wrong === '' && until !== undefined) onMoment(until);
  };
  return (
    <div class="by-hand-form">
      <SnoozeSelect
        choices={choices}
        chosen={isExact ? EXACT : choice?.name}
        onChoose={setChosen}
      />
      {isExact && (
        <Field
          type="datetime-local"
          name="snooze-exact"
          label={t('snooze_until')}
          value={exact}
          problem={problem}
          onType={setExact}
        />
      )}
      <p class="by-hand-buttons">
        <button
          type="button"
          class="button"
          data-action="snooze"
          disabled={isTooNear}
          onClick={() => press(limit, onSnooze)}
        >
          {t('snooze_one')}
        </button>
        <button
          type="button"
          class="button"
          data-action="snooze-all"
          disabled={waiting === 0}
          onClick={() => press(null, onSnoozeAll)}
        >
          {t('snooze_all', waiting)}
        </button>
      </p>
      {isLimited && (
        <p class="quiet">{t(isTooNear ? 'snooze_too_near' : 'snooze_limited', official)}</p>
      )}
    </div>
  );
}

const isLimit = ({ name }: SnoozeChoice): boolean => name === 'limit';

/** Empty where nothing is wrong. */
function problemOf(until: number | undefined, now: number, last: number | null): string {
  if (until === undefined) return t('moment_missing');
  if (until <= now) return t('moment_past');
  return last !== null && until > last ? t('snooze_beyond', shortMoment(last)) : '';
}
