import type { TargetedEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { t } from '../../utils/i18n.ts';
import { startOfJapanDay } from '../../utils/japan-time/calendar.ts';
import type { CustomDeadline } from '../../utils/timeline/by-hand.ts';
import { Field } from './Field.tsx';
import { fromField, toField } from './moment-field.ts';

type Wanted = Pick<CustomDeadline, 'deadlineId' | 'name' | 'dueAt'>;

interface Props {
  /** The one that is being moved; null: a new one. */
  moved: CustomDeadline | null;
  now: number;
  onSet: (deadline: Wanted) => Promise<boolean>;
  onMoved: () => void;
}

/** A name and a moment. What was typed stays until it is kept. */
export function DeadlineForm({ moved, now, onSet, onMoved }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState(moved?.name ?? '');
  const [moment, setMoment] = useState(() => toField(moved?.dueAt ?? tomorrowEvening(now)));
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (moved) form.current?.querySelector<HTMLElement>('[type="datetime-local"]')?.focus();
  }, [moved]);
  const dueAt = fromField(moment);
  const problem = momentProblem(dueAt, now);
  const leave = (): void => {
    form.current?.closest('details')?.querySelector('summary')?.focus();
    onMoved();
  };
  const submit = async (event: TargetedEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || problem !== '' || dueAt === undefined) return;
    const deadlineId = moved?.deadlineId ?? crypto.randomUUID();
    if (!(await onSet({ deadlineId, name: name.trim(), dueAt }))) return;
    if (moved) leave();
    setName('');
    setAsked(false);
  };
  return (
    <form ref={form} class="by-hand-form" noValidate onSubmit={(event) => void submit(event)}>
      <Field
        type="text"
        name="deadline-name"
        label={t('deadline_name')}
        value={name}
        mostLetters={100}
        problem={isAsked && name.trim() === '' ? t('deadline_name_missing') : ''}
        onType={setName}
      />
      <Field
        type="datetime-local"
        name="deadline-moment"
        label={t('deadline_moment')}
        value={moment}
        problem={isAsked ? problem : ''}
        onType={setMoment}
      />
      <p class="by-hand-buttons">
        <button type="submit" class="button" data-action="custom-deadline">
          {t(moved ? 'deadline_save' : 'deadline_add')}
        </button>
        {moved && (
          <button type="button" class="button" onClick={leave}>
            {t('deadline_leave')}
          </button>
        )}
      </p>
    </form>
  );
}

const EVENING = 18 * millisecondsInHour;
const tomorrowEvening = (now: number): number => startOfJapanDay(now) + millisecondsInDay + EVENING;

function momentProblem(dueAt: number | undefined, now: number): string {
  if (dueAt === undefined) return t('moment_missing');
  return dueAt <= now ? t('moment_past') : '';
}
