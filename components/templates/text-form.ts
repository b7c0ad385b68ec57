import { parseTemplate } from '../../utils/templates/language/parse-template.ts';
import { LONGEST, MOST_TAGS } from '../../utils/templates/library/limits.ts';
import type { OwnTemplate } from '../../utils/templates/library/own-template.ts';
import type { TemplateId } from '../../utils/templates/template.ts';
import { collectProblems } from '../options/form.ts';
import type { FormRead } from '../options/form.ts';

/** A text as it stands in the fields. */
export interface TextForm {
  title: string;
  reading: string;
  folder: string;
  /** Parted by 、 or a comma. */
  tags: string;
  role: TemplateId | null;
  body: string;
}

export const BLANK_TEXT: TextForm = {
  title: '',
  reading: '',
  folder: '',
  tags: '',
  role: null,
  body: '',
};

export const toTextForm = ({
  title,
  reading,
  folder,
  tags,
  role,
  body,
}: OwnTemplate): TextForm => ({
  ...{ title, reading, folder, role, body },
  tags: tags.join('、'),
});

interface Around {
  id: string;
  /** As it is saved; null: it is new. */
  before: OwnTemplate | null;
  now: number;
}

export function readTextForm(form: TextForm, { id, before, now }: Around): FormRead<OwnTemplate> {
  const { need, readAs } = collectProblems();
  const title = form.title.trim();
  const tags = tagsIn(form, before);
  need(title !== '', 'text-title', 'text_problem_title');
  need(tags.length <= MOST_TAGS, 'text-tags', 'text_problem_tags');
  need(
    tags.every((tag) => tag.length <= LONGEST.tag),
    'text-tags',
    'text_problem_tags',
  );
  need(form.body.trim() !== '', 'text-body', 'text_problem_body_empty');
  need(form.body.length <= LONGEST.body, 'text-body', 'text_problem_body_long');
  need(parseTemplate(form.body).ok, 'text-body', 'text_problem_body');
  return readAs(() => ({
    ...{ id, title, tags, role: form.role, body: form.body },
    reading: form.reading.trim(),
    folder: form.folder.trim(),
    createdAt: before?.createdAt ?? now,
    changedAt: now,
    retiredAt: before?.retiredAt ?? null,
  }));
}

/** A tag from a file may have a comma in it: what she has not touched stays as it was. */
function tagsIn({ tags }: TextForm, before: OwnTemplate | null): string[] {
  if (before && tags === toTextForm(before).tags) return before.tags;
  const named = tags.split(/[、,，]/).map((tag) => tag.trim());
  return [...new Set(named.filter(Boolean))];
}
