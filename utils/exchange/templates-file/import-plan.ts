import type { ParseError } from '../../templates/language/parse-error.ts';
import type { OwnTemplate, TemplateChange } from '../../templates/library/own-template.ts';

export type TemplatesSource = 'banto-json' | 'banto-csv' | 'briskine' | 'text-blaze';

/** Why nothing of a chosen file is taken: half a file would look like a whole one. */
export type TemplatesRefusal =
  | 'empty'
  /** A picture, an encoding nobody expects. */
  | 'not-text'
  /** Neither a file of ours nor one of the tools that we know. */
  | 'unknown-format'
  /** A later version of the extension wrote it. */
  | 'newer-version'
  /** A quote or a comma too many or too few. */
  | 'bad-row'
  /** A cell that is not what stands in its column. */
  | 'bad-value'
  | 'no-title'
  | 'too-long'
  /** Two rows say that they are the same text. */
  | 'same-id'
  | 'too-many';

export interface RefusedFile {
  ok: false;
  why: TemplatesRefusal;
  /** As a spreadsheet counts, the header being 1; of JSON the how manieth text. */
  row: number | null;
}

export const refused = (why: TemplatesRefusal, row: number | null = null): RefusedFile => ({
  ...{ ok: false, why, row },
});

/** What would become of one text of a file. */
export interface Planned {
  kind: 'add' | 'change' | 'same';
  /** See RefusedFile. */
  row: number;
  template: OwnTemplate;
  before: OwnTemplate | null;
  /** null: the file does not say. */
  isFavourite: boolean | null;
  /** Where its body is not understood: it is not taken. */
  notUnderstood: ParseError | null;
}

/** Nothing has happened yet. */
export type ImportPlan = { ok: true; source: TemplatesSource; planned: Planned[] } | RefusedFile;

/** What is to be written so that the plan comes true. */
export const changesOf = (plan: ImportPlan): TemplateChange[] =>
  plan.ok ? plan.planned.filter(isTaken).map(changeOf) : [];

const isTaken = ({ kind, notUnderstood }: Planned): boolean =>
  kind !== 'same' && notUnderstood === null;

const changeOf = ({ template, isFavourite }: Planned): TemplateChange => ({
  kind: 'save',
  template,
  ...(isFavourite !== null && { isFavourite }),
});
