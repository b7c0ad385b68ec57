import { t } from '../../utils/i18n.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { Library, OwnTemplate } from '../../utils/templates/library/own-template.ts';
import type { Surroundings } from '../../utils/templates/prepare-message.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import { Editor } from './Editor.tsx';
import { SaidBar } from './SaidBar.tsx';
import type { TemplatesWishes } from './templates-props.ts';
import { toTextForm } from './text-form.ts';
import type { TextForm } from './text-form.ts';
import { TextActions } from './TextActions.tsx';
import type { Changes } from './use-changes.ts';
import type { Edits } from './use-edits.ts';
import { useQuestion } from './use-question.tsx';
import type { Question } from './use-question.tsx';
import { Versions } from './Versions.tsx';

interface Props {
  id: string;
  library: Library;
  choices: readonly Choice[];
  rows: readonly RoomRow[] | null;
  include: NonNullable<Surroundings['include']>;
  edits: Edits;
  changes: Changes;
  now: number;
  readVersions: TemplatesWishes['readVersions'];
  onCopy: (form: TextForm) => void;
  onClose: () => void;
}

/** A text of hers: typed, saved, put away, brought back as it was. */
export function OwnText(props: Props) {
  const { id, library, edits, changes, now, readVersions, onCopy, onClose } = props;
  const { ask, dialog } = useQuestion();
  const before = library.own.find((template) => template.id === id) ?? null;
  const form = edits.formOf(id);
  const isChanged = edits.isChanged(id);
  const put = async (template: OwnTemplate, words: string): Promise<void> => {
    // A first save taken back leaves the text as it was before: typed, not saved.
    const onUndone = before ? undefined : () => edits.type(id, form);
    const isKept = await changes.make([{ kind: 'save', template }], words, { onUndone });
    if (isKept) edits.settle(id, form, toTextForm(template));
  };
  const discard = (goOn: () => void): Question => ({
    ...{ words: t('templates_ask_discard'), yes: t('templates_ask_yes') },
    goOn() {
      edits.drop(id);
      goOn();
    },
  });
  const remove = async (): Promise<void> => {
    if (!(await changes.make([{ kind: 'remove', id }], t('templates_removed')))) return;
    edits.drop(id);
    onClose();
  };
  const restoring = (former: OwnTemplate, present: OwnTemplate): void => {
    const restored = { ...former, retiredAt: present.retiredAt, changedAt: now };
    const restore = (): void => void put(restored, t('versions_restored'));
    if (isChanged) ask(discard(restore));
    else restore();
  };
  return (
    <>
      <Editor
        {...props}
        {...{ before, form, isChanged }}
        onType={(next) => {
          changes.hush();
          edits.type(id, next);
        }}
        onSave={(template) => put(template, t('templates_saved'))}
        onDiscard={() => ask(discard(before ? () => undefined : onClose))}
      >
        <SaidBar changes={changes} takesFocus={false} />
      </Editor>
      {before && (
        <>
          <Versions
            template={before}
            readVersions={readVersions}
            onRestore={(former) => restoring(former, before)}
          />
          <TextActions
            template={before}
            onCopy={() => onCopy({ ...form, title: t('templates_copy_of', form.title) })}
            onRetire={(isRetired) => {
              const template = { ...before, retiredAt: isRetired ? now : null, changedAt: now };
              const words = t(isRetired ? 'templates_put_away' : 'templates_brought_back');
              void changes.make([{ kind: 'save', template }], words);
            }}
            onRemove={() =>
              ask({
                words: t('templates_ask_remove', before.title),
                yes: t('templates_remove'),
                goOn: () => void remove(),
              })
            }
          />
        </>
      )}
      {dialog}
    </>
  );
}
