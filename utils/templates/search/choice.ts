import type { TemplateId } from '../template.ts';

/** One text that can be chosen, ours or hers, as lists show it. */
export interface Choice {
  id: string;
  title: string;
  /** The title in kana; may be empty. */
  reading: string;
  folder: string;
  tags: readonly string[];
  body: string;
  role: TemplateId | null;
  isOwn: boolean;
  isFavourite: boolean;
  /** Epoch ms; null: never. */
  lastUsedAt: number | null;
}
