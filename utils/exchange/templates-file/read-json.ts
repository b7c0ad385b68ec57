import * as v from 'valibot';
import { BUILT_IN_IDS } from '../../templates/template.ts';
import type { FileText } from './file-text.ts';
import { refused } from './import-plan.ts';
import type { RefusedFile, TemplatesSource } from './import-plan.ts';
import { readStamp } from './stamps.ts';
import { textBlazeText } from './text-blaze.ts';
import { FORMAT, VERSION } from './write-templates.ts';

export type ReadTexts = { ok: true; source: TemplatesSource; texts: FileText[] } | RefusedFile;

const stamp = v.pipe(v.string(), v.transform(readStamp), v.number());

const OwnEntry = v.object({
  id: v.string(),
  title: v.string(),
  body: v.string(),
  reading: v.string(),
  folder: v.string(),
  tags: v.array(v.string()),
  role: v.nullable(v.picklist(BUILT_IN_IDS)),
  createdAt: stamp,
  changedAt: stamp,
  retiredAt: v.nullable(stamp),
  isFavourite: v.boolean(),
});

const OwnFile = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  templates: v.array(v.unknown()),
});

/** As its export was seen by a converter of others (textblaze-to-espanso, 2024). */
const TextBlazeFile = v.object({
  folders: v.array(
    v.object({
      name: v.string(),
      snippets: v.array(
        v.object({
          name: v.nullish(v.string(), ''),
          shortcut: v.nullish(v.string(), ''),
          text: v.string(),
        }),
      ),
    }),
  ),
});

export function readJson(text: string): ReadTexts {
  const value = parseJson(text);
  const own = v.safeParse(OwnFile, value);
  if (own.success) return readOwn(own.output);
  const blaze = v.safeParse(TextBlazeFile, value);
  if (!blaze.success) return refused('unknown-format');
  const snippets = blaze.output.folders.flatMap(({ name: folder, snippets }) =>
    snippets.map((snippet) => ({ ...snippet, folder })),
  );
  const texts = snippets.map((snippet, index) => textBlazeText(snippet, index + 1));
  return { ok: true, source: 'text-blaze', texts };
}

function readOwn({ version, templates }: v.InferOutput<typeof OwnFile>): ReadTexts {
  if (version > VERSION) return refused('newer-version');
  const texts: FileText[] = [];
  for (const [index, template] of templates.entries()) {
    const entry = v.safeParse(OwnEntry, template);
    if (!entry.success) return refused('bad-value', index + 1);
    const { id, isFavourite, ...told } = entry.output;
    texts.push({ row: index + 1, id, told, isFavourite });
  }
  return { ok: true, source: 'banto-json', texts };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // That it is none is the answer.
    return undefined;
  }
}
