import { firstLineOf } from './briskine.ts';
import type { FileText } from './file-text.ts';
import { fromTextBlaze } from './from-text-blaze.ts';
import { textOfHtml } from './html-text.ts';

/**
 * A GUESS: nothing public describes its table. These are the words that its own pages use for the
 * parts of a snippet; a table with other names is refused, not misread. Of its JSON the names were
 * seen, see read-json.ts.
 */
export const TEXT_BLAZE_COLUMNS = {
  name: ['name', 'title', 'label'],
  shortcut: ['shortcut'],
  text: ['snippet', 'text', 'content'],
  folder: ['folder', 'group'],
} as const;

type Cells = Partial<Record<keyof typeof TEXT_BLAZE_COLUMNS, string>>;

export function textBlazeText(
  { name = '', shortcut = '', text = '', folder }: Cells,
  row: number,
): FileText {
  // A GUESS as well: snippets with formatting may be exported as HTML.
  const body = fromTextBlaze(textOfHtml(text));
  return {
    row,
    id: null,
    told: {
      title: name.trim() || shortcut.trim() || firstLineOf(body),
      body,
      ...(folder !== undefined && { folder: folder.trim() }),
    },
    isFavourite: null,
  };
}
