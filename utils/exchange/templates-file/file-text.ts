import type { OwnTemplate } from '../../templates/library/own-template.ts';

/** One text as a file tells it. */
export interface FileText {
  /** See RefusedFile. */
  row: number;
  /** null: the file gives it none. */
  id: string | null;
  /** What it does not tell is left out: it stays as it was, or begins empty. */
  told: Partial<Omit<OwnTemplate, 'id'>> & Pick<OwnTemplate, 'title' | 'body'>;
  isFavourite: boolean | null;
}
