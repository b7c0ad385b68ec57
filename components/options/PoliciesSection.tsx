import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Policy } from '../../utils/deadlines/policy.ts';
import { t } from '../../utils/i18n.ts';
import type { Room } from '../../utils/timeline/room.ts';
import { countRooms, isForAll, MOST_POLICIES } from './policies-form.ts';
import type { PoliciesForm } from './policies-form.ts';
import { AddPresets } from './AddPresets.tsx';
import { PolicyButtons } from './PolicyButtons.tsx';
import { PolicyItem } from './PolicyItem.tsx';
import { BLANK, policyFrom, PRESETS } from './policy-presets.ts';
import { SectionForm } from './SectionForm.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import { usePolicyList } from './use-policy-list.ts';
import type { Section } from './use-section.ts';
import './policies.css';

interface Props {
  section: Section<PoliciesForm, readonly Policy[]>;
  /** Of her open rooms; null while they are not read. */
  rooms: readonly Room[] | null;
}

/** Her own targets for some of her rooms, in the order in which they count. */
export function PoliciesSection({ section, rooms }: Props) {
  const { form, change, problems } = section;
  const policies = usePolicyList(form, change);
  const counts = rooms && countRooms(form, rooms);
  const firstForAll = form.findIndex(isForAll);
  return (
    <SectionFrame name="policies" title="policies_title" lead="policies_lead">
      <SectionForm name="policies" section={section}>
        {form.length > 1 && <p class="quiet">{t('policies_first_wins')}</p>}
        <ol class="policies" ref={policies.list}>
          {form.map((policy, place) => (
            <PolicyItem
              key={policy.id}
              form={policy}
              place={place + 1}
              roomCount={counts && (counts.get(policy.id) ?? 0)}
              isNeverReached={firstForAll >= 0 && place > firstForAll}
              isNew={policy.id === policies.newId}
              rooms={rooms ?? []}
              problems={problems}
              onChange={(next) => change(form.with(place, next))}
            >
              <PolicyButtons
                name={policy.name}
                isFirst={place === 0}
                isLast={place === form.length - 1}
                onMove={(step) => policies.move(place, step)}
                onRemove={() => policies.remove(place)}
              />
            </PolicyItem>
          ))}
        </ol>
        {form.length === 0 && <p class="quiet">{t('policies_empty')}</p>}
        {policies.removed && <Removed name={policies.removed.policy.name} onUndo={policies.undo} />}
        <p role="status" class="sr-only">
          {policies.said}
        </p>
        {form.length < MOST_POLICIES && (
          <AddPresets
            what="policy"
            title="policies_add"
            presets={[...PRESETS, BLANK]}
            onAdd={(preset) => policies.add(policyFrom(preset, crypto.randomUUID()))}
          />
        )}
      </SectionForm>
    </SectionFrame>
  );
}

function Removed({ name, onUndo }: { name: string; onUndo: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its policy.
  useLayoutEffect(() => button.current?.focus(), [name]);
  return (
    <div class="removed">
      <span>{t('policy_removed', name.trim() || t('policy_nameless'))}</span>
      <button type="button" class="button" ref={button} data-action="undo-remove" onClick={onUndo}>
        {t('undo_remove')}
      </button>
    </div>
  );
}
