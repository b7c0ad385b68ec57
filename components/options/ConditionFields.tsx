import { t } from '../../utils/i18n.ts';
import type { MessageKey } from '../../utils/i18n.ts';
import type { Room, Stage } from '../../utils/timeline/room.ts';
import { Choice } from './Choice.tsx';
import type { Problems } from './form.ts';
import { isForAll, MOST_LETTERS } from './policies-form.ts';
import type { PolicyForm } from './policies-form.ts';
import { TextField } from './TextField.tsx';

interface Props {
  form: PolicyForm;
  rooms: readonly Room[];
  problems: Problems;
  onChange: (form: PolicyForm) => void;
}

const TEXTS = ['service', 'tag', 'roomId'] as const;
const LABEL: Record<(typeof TEXTS)[number], MessageKey> = {
  service: 'condition_service',
  tag: 'condition_tag',
  roomId: 'condition_room',
};
const STAGES: readonly (readonly [Stage, MessageKey])[] = [
  ['open', 'stage_open'],
  ['delivered', 'stage_delivered'],
  ['accepted', 'stage_accepted'],
  ['cancel-requested', 'stage_cancel_requested'],
  ['closed', 'stage_closed'],
  ['cancelled', 'stage_cancelled'],
  ['unknown', 'stage_unknown'],
];
/** The stages in which her targets run at all. */
const WITH_TARGETS: readonly (Stage | '')[] = ['', 'open', 'unknown'];

/** Which rooms a policy is for; what is left empty does not matter. */
export function ConditionFields({ form, rooms, problems, onChange }: Props) {
  const known = suggestionsFrom(rooms);
  return (
    <fieldset class="conditions">
      <legend>{t('conditions')}</legend>
      <p class="quiet">{t(isForAll(form) ? 'conditions_none' : 'conditions_all')}</p>
      {TEXTS.map((field) => (
        <TextField
          key={field}
          name={`${form.id}/${field}`}
          label={t(LABEL[field])}
          value={form[field]}
          problems={problems}
          maxLength={MOST_LETTERS[field]}
          list={`${form.id}-${field}-known`}
          onType={(text) => onChange({ ...form, [field]: text })}
        >
          <datalist id={`${form.id}-${field}-known`}>
            {known[field].map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </datalist>
        </TextField>
      ))}
      <StageChoice form={form} onChange={onChange} />
      <div role="status">
        {!WITH_TARGETS.includes(form.stage) && <p class="caution">{t('condition_stage_idle')}</p>}
      </div>
    </fieldset>
  );
}

const StageChoice = ({ form, onChange }: { form: PolicyForm; onChange: Props['onChange'] }) => (
  <div class="text-field">
    <Choice
      name={`${form.id}/stage`}
      label={t('condition_stage')}
      value={form.stage}
      choices={[
        ['', t('condition_any_stage')],
        ...STAGES.map(([stage, key]) => [stage, t(key)] as const),
      ]}
      onChoose={(stage) => onChange({ ...form, stage })}
    />
  </div>
);

/** What her rooms have, to choose from: value and the words beside it. */
function suggestionsFrom(rooms: readonly Room[]): Record<(typeof TEXTS)[number], string[][]> {
  const titles = new Set(rooms.flatMap(({ title }) => title ?? []));
  const tags = new Set(rooms.flatMap(({ byHand }) => byHand.tags));
  return {
    service: [...titles].map((title) => [title, '']),
    tag: [...tags].map((tag) => [tag, '']),
    roomId: rooms.map(({ roomId, title }) => [roomId, title ?? '']),
  };
}
