import type { ComponentChildren } from 'preact';
import { OWN_TARGETS } from '../../utils/deadlines/policy.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { ConditionFields } from './ConditionFields.tsx';
import type { Problems } from './form.ts';
import { MOST_LETTERS } from './policies-form.ts';
import type { PolicyForm } from './policies-form.ts';
import { TargetField } from './TargetField.tsx';
import { TextField } from './TextField.tsx';

interface Props {
  form: PolicyForm;
  /** Its place in the order, from 1. */
  place: number;
  /** How many of the open rooms it gets; null while they are not read. */
  roomCount: number | null;
  /** One above it is for whichever room. */
  isNeverReached: boolean;
  /** It was made just now, so its fields are what she wants to see. */
  isNew: boolean;
  rooms: readonly Room[];
  problems: Problems;
  onChange: (form: PolicyForm) => void;
  /** The buttons that move and remove it. */
  children: ComponentChildren;
}

/** One policy of hers: for which rooms, and how long. */
export function PolicyItem(props: Props) {
  const { form, place, roomCount, isNeverReached, isNew, rooms, problems, onChange } = props;
  return (
    <li class="policy" data-policy={form.id}>
      <div class="policy-head">
        <h3>
          {place}. {form.name.trim() || t('policy_nameless')}
        </h3>
        {roomCount !== null && (
          <span class="quiet" data-rooms={roomCount}>
            {t('policy_rooms', roomCount)}
          </span>
        )}
        {props.children}
      </div>
      {isNeverReached && <p class="caution">{t('policy_never_reached')}</p>}
      <details open={isNew}>
        <summary>{t('policy_edit')}</summary>
        <div class="policy-body">
          <TextField
            name={`${form.id}/name`}
            label={t('policy_name')}
            value={form.name}
            problems={problems}
            maxLength={MOST_LETTERS.name}
            onType={(name) => onChange({ ...form, name })}
          />
          <ConditionFields form={form} rooms={rooms} problems={problems} onChange={onChange} />
          <fieldset class="targets">
            <legend>{t('targets')}</legend>
            {OWN_TARGETS.map((clock) => (
              <TargetField
                key={clock}
                clock={clock}
                name={`${form.id}/${clock}`}
                form={form.targets[clock]}
                problems={problems}
                onChange={(target) =>
                  onChange({ ...form, targets: { ...form.targets, [clock]: target } })
                }
              />
            ))}
          </fieldset>
        </div>
      </details>
    </li>
  );
}
