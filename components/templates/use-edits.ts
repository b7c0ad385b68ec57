import { useEffect, useState } from 'preact/hooks';
import type { Library, OwnTemplate } from '../../utils/templates/library/own-template.ts';
import { isSameForm } from '../options/form.ts';
import { BLANK_TEXT, toTextForm } from './text-form.ts';
import type { TextForm } from './text-form.ts';

/** What she has typed and not saved, of any number of texts. */
export interface Edits {
  formOf: (id: string) => TextForm;
  isChanged: (id: string) => boolean;
  /** Typed, but never saved. */
  isBegun: (id: string | null) => boolean;
  /** Of the texts that wait to be saved, with those that were never saved. */
  unsavedIds: readonly string[];
  type: (id: string, form: TextForm) => void;
  /** Only where she has typed nothing since. */
  settle: (id: string, typed: TextForm, saved: TextForm) => void;
  drop: (id: string) => void;
}

type Forms = ReadonlyMap<string, TextForm>;

/** What is saved elsewhere meanwhile shows, but never takes away what she is typing. */
export function useEdits({ own }: Library): Edits {
  const [forms, setForms] = useState<Forms>(new Map());
  const saved = new Map(own.map((template) => [template.id, template]));
  const unsaved = [...forms].filter(([id, form]) => isWorthSaving(form, saved.get(id)));
  useEffect(() => {
    setForms((typed) => withoutSaved(typed, own));
  }, [own]);
  const set = (id: string, form: TextForm): void =>
    setForms((typed) => new Map(typed).set(id, form));
  return {
    formOf(id) {
      const before = saved.get(id);
      return forms.get(id) ?? (before ? toTextForm(before) : BLANK_TEXT);
    },
    isChanged: (id) => unsaved.some(([unsavedId]) => unsavedId === id),
    isBegun: (id) => id !== null && forms.has(id) && !saved.has(id),
    unsavedIds: unsaved.map(([id]) => id),
    type: set,
    settle(id, typed, now) {
      setForms((all) => (all.get(id) === typed ? new Map(all).set(id, now) : all));
    },
    drop: (id) => setForms((typed) => new Map([...typed].filter(([each]) => each !== id))),
  };
}

const isWorthSaving = (form: TextForm, before: OwnTemplate | undefined): boolean =>
  before ? differs(form, before) : !isSameForm(form, BLANK_TEXT);

const differs = (form: TextForm, before: OwnTemplate | undefined): boolean =>
  !before || !isSameForm(form, { ...form, ...toTextForm(before) });

function withoutSaved(forms: Forms, own: readonly OwnTemplate[]): Forms {
  if (forms.size === 0) return forms;
  const saved = new Map(own.map((template) => [template.id, template]));
  return new Map([...forms].filter(([id, form]) => differs(form, saved.get(id))));
}
