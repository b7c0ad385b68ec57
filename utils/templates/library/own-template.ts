import type { Template, TemplateId } from '../template.ts';

/** A text of the seller's own. */
export interface OwnTemplate {
  id: string;
  title: string;
  /** The title in kana, by which it is found too; may be empty. */
  reading: string;
  /** One name; '' where it stands in none. */
  folder: string;
  tags: string[];
  /** In the language of `../language/`. */
  body: string;
  /** What it is for: it is offered where the built-in text would be, and promises what that does. */
  role: TemplateId | null;
  /** Epoch ms. */
  createdAt: number;
  changedAt: number;
  /** Put away, to be found again in the editor alone; epoch ms. */
  retiredAt: number | null;
}

/** How a text stood before it was changed. */
export interface TemplateVersion {
  /** Given by the database. */
  id?: number;
  templateId: string;
  /** Epoch ms of the change that replaced it. */
  replacedAt: number;
  template: OwnTemplate;
}

/** What is noted of a text, ours or hers. */
export interface TemplateMark {
  /** Of the template. */
  id: string;
  isFavourite: boolean;
  /** How often it was handed over. */
  uses: number;
  /** Epoch ms; null: never. */
  lastUsedAt: number | null;
}

/** Of a text of which nothing was noted. */
export const UNMARKED: Omit<TemplateMark, 'id'> = {
  ...{ isFavourite: false, uses: 0, lastUsedAt: null },
};

/** The seller's texts and what is noted of all. */
export interface Library {
  own: readonly OwnTemplate[];
  marks: ReadonlyMap<string, TemplateMark>;
}

export const EMPTY_LIBRARY: Library = { own: [], marks: new Map() };

/** What the worker is asked to write; each is whole by itself. */
export type TemplateChange =
  /** Adds it, or replaces the one of that id, which becomes a version. */
  | {
      kind: 'save';
      template: OwnTemplate;
      /** Left out: as it was. */
      isFavourite?: boolean;
    }
  /** For good, with its versions. */
  | { kind: 'remove'; id: string }
  | { kind: 'favourite'; id: string; isFavourite: boolean };

/** Whether they say the same of it; when it was changed last is not part of that. */
export const isSameText = (one: OwnTemplate, other: OwnTemplate): boolean =>
  contentOf(one) === contentOf(other);

const contentOf = ({ title, reading, folder, tags, body, role, retiredAt }: OwnTemplate): string =>
  JSON.stringify([title, reading, folder, tags, body, role, retiredAt]);

const PROMISES: Partial<Record<TemplateId, Template['promise']>> = {
  'notice-cancel': 'cancel',
  'notice-deliver': 'deliver',
};

export const promiseOfRole = (role: TemplateId | null): Template['promise'] =>
  (role && PROMISES[role]) ?? null;
