import { LONGEST } from '../../templates/library/limits.ts';
import { askFor } from './ask-for.ts';
import type { FileText } from './file-text.ts';
import { textOfHtml } from './html-text.ts';

/**
 * As https://help.briskine.com/templates/import-templates/ describes the file (read 2026-11). Its
 * subject and addresses have no place in a talkroom; `body_plain_text` repeats the body.
 */
export const BRISKINE_COLUMNS = {
  ...{ id: 'id', title: 'title', shortcut: 'shortcut', tags: 'tags', body: 'body' },
} as const;

type Cells = Partial<Record<keyof typeof BRISKINE_COLUMNS, string>>;

export function briskineText(
  { id = '', title = '', shortcut = '', tags, body = '' }: Cells,
  row: number,
): FileText {
  const text = fromBriskine(textOfHtml(body));
  const ownId = `briskine-${id.trim()}`;
  return {
    row,
    // A name of its own: another tool may count from 1 as well.
    id: id.trim() === '' || ownId.length > LONGEST.id ? null : ownId,
    told: {
      title: title.trim() || shortcut.trim() || firstLineOf(text),
      body: text,
      ...(tags !== undefined && { tags: tagsIn(tags) }),
    },
    isFavourite: null,
  };
}

const tagsIn = (cell: string): string[] =>
  cell
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

export const firstLineOf = (text: string): string =>
  text
    .trim()
    .split(/[\r\n]/, 1)[0]
    ?.slice(0, LONGEST.title) ?? '';

/** The buyer, who is the first and only one a message goes to. */
const BUYER = /^to(?:\.0)?\.(?:name|first_name)$/;
/** Conditions, loops, comments and what stands between them cannot be asked for. */
const BLOCK = /^(?:[#/^!]|else\b)/;

/**
 * Its expressions in our language: what is certain becomes the same of ours, other values are asked
 * for. What is no value stays as it is, and is pointed at because our language does not know it.
 */
export const fromBriskine = (text: string): string =>
  text.replace(
    /\{\{\{([^{}]*)\}\}\}|\{\{([^{}]*)\}\}/g,
    (whole: string, raw?: string, plain?: string) => {
      const words = (raw ?? plain ?? '').replace(/^~|~$/g, '').trim();
      if (BLOCK.test(words)) return whole;
      if (BUYER.test(words)) return '{お名前}';
      if (words === 'cursor') return '{カーソル}';
      return askFor(words) ?? whole;
    },
  );
