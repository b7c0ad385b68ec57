import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Library, OwnTemplate } from '../../utils/templates/library/own-template.ts';
import { promiseOfRole } from '../../utils/templates/library/own-template.ts';
import type { Surroundings } from '../../utils/templates/prepare-message.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import { SectionForm } from '../options/SectionForm.tsx';
import type { SaveAnswer } from '../options/use-section.ts';
import { BodyField } from './BodyField.tsx';
import { DetailFields } from './DetailFields.tsx';
import { readTextForm } from './text-form.ts';
import type { TextForm } from './text-form.ts';
import { Trial } from './Trial.tsx';

interface Props {
  id: string;
  /** As it is saved; null: it is new. */
  before: OwnTemplate | null;
  form: TextForm;
  isChanged: boolean;
  library: Library;
  choices: readonly Choice[];
  rows: readonly RoomRow[] | null;
  include: NonNullable<Surroundings['include']>;
  now: number;
  onType: (form: TextForm) => void;
  onSave: (template: OwnTemplate) => Promise<unknown>;
  onDiscard: () => void;
  children: ComponentChildren;
}

// What was kept or not is said beside the way to take it back.
const NOTHING: SaveAnswer = { kind: 'none' };

/** One text of hers, with what a buyer would get beside it. */
export function Editor(props: Props) {
  const { id, before, form, isChanged, library, choices, rows, include, now, onType } = props;
  const [refusals, setRefusals] = useState(0);
  const [answer, setAnswer] = useState<SaveAnswer>(NOTHING);
  const read = readTextForm(form, { id, before, now });
  const type = (next: TextForm): void => {
    setAnswer(NOTHING);
    onType(next);
  };
  const save = (): void => {
    setRefusals(read.value === null ? refusals + 1 : 0);
    if (read.value === null) return;
    setAnswer({ kind: 'saving' });
    void props.onSave(read.value).then(() => setAnswer(NOTHING));
  };
  const problems = refusals > 0 ? (read.problems ?? {}) : {};
  const section = { answer, isChanged, problems, refusals, save, discard: props.onDiscard };
  const folders = [...new Set(library.own.map(({ folder }) => folder).filter(Boolean))].sort();
  const template = { id, body: form.body, promise: promiseOfRole(form.role) };
  return (
    <SectionForm name="text" section={section}>
      <DetailFields form={form} problems={problems} folders={folders} onChange={type} />
      <div class="body-and-trial">
        <BodyField
          body={form.body}
          others={choices.filter((choice) => choice.id !== id)}
          problems={problems}
          onType={(body) => type({ ...form, body })}
        />
        <section class="trial-side" aria-label={t('templates_trial')}>
          <Trial template={template} rows={rows} include={include} now={now} />
        </section>
      </div>
      {props.children}
    </SectionForm>
  );
}
