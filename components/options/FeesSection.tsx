import { useRef, useState } from 'preact/hooks';
import type { FeeChange } from '../../utils/credit/rules/fee.ts';
import { t } from '../../utils/i18n.ts';
import { AddPresets } from './AddPresets.tsx';
import { FeeFields } from './FeeFields.tsx';
import { FeesTable } from './FeesTable.tsx';
import { FEE_PRESETS, MOST_FEES } from './fees-form.ts';
import type { FeePreset, FeesForm } from './fees-form.ts';
import { SectionForm } from './SectionForm.tsx';
import { SectionFrame } from './SectionFrame.tsx';
import type { Section } from './use-section.ts';
import './fees.css';

/** What the site keeps of a sale, as estimates reckon it, and what she knows better. */
export function FeesSection({ section }: { section: Section<FeesForm, readonly FeeChange[]> }) {
  const { form, change, problems } = section;
  const [newId, setNewId] = useState<string | null>(null);
  const adding = useRef<HTMLDivElement>(null);
  const add = ({ service, percent, since }: FeePreset): void => {
    const id = crypto.randomUUID();
    change([...form, { id, service, percent, since }]);
    setNewId(id);
  };
  const remove = (place: number): void => {
    change(form.toSpliced(place, 1));
    // The button that was pressed is gone with its fee.
    adding.current?.querySelector('button')?.focus();
  };
  return (
    <SectionFrame name="fees" title="fees_title" lead="fees_lead">
      <FeesTable />
      <SectionForm name="fees" section={section}>
        <h3>{t('fees_own')}</h3>
        <p class="quiet">{t('fees_own_lead')}</p>
        <ol class="fees">
          {form.map((fee, place) => (
            <FeeFields
              key={fee.id}
              form={fee}
              place={place + 1}
              isNew={fee.id === newId}
              problems={problems}
              onChange={(next) => change(form.with(place, next))}
              onRemove={() => remove(place)}
            />
          ))}
        </ol>
        {form.length === 0 && <p class="quiet">{t('fees_empty')}</p>}
        <div ref={adding}>
          {form.length < MOST_FEES && (
            <AddPresets what="fee" title="fees_add" presets={FEE_PRESETS} onAdd={add} />
          )}
        </div>
      </SectionForm>
    </SectionFrame>
  );
}
