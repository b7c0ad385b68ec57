import type { Library } from '../../templates/library/own-template.ts';
import { decodeText } from '../../site/sales-file/decode.ts';
import { refused } from './import-plan.ts';
import type { ImportPlan } from './import-plan.ts';
import { planImport } from './plan-import.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';

/** A text is some kilobytes: whatever is larger than this holds something else. */
const LARGEST_BYTES = 32_000_000;

/** What a chosen file would change. Excel in Japan saves tables as Shift_JIS. */
export function readTemplatesBytes(bytes: Uint8Array, library: Library, now: number): ImportPlan {
  if (bytes.length === 0) return refused('empty');
  const text = bytes.length > LARGEST_BYTES ? undefined : decodeText(bytes);
  return text === undefined ? refused('not-text') : readTemplatesFile(text, library, now);
}

/** Nothing of a file is taken, or all of it that can be understood; nothing has happened yet. */
export function readTemplatesFile(text: string, library: Library, now: number): ImportPlan {
  const content = text.replace(/^\uFEFF/, '');
  const start = content.trimStart();
  if (start === '') return refused('empty');
  const isJson = start.startsWith('{') || start.startsWith('[');
  const read = isJson ? readJson(content) : readCsv(content);
  return read.ok ? planImport(read.texts, read.source, library, now) : read;
}
