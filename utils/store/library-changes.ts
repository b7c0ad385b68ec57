import { BUILT_IN_IDS } from '../templates/template.ts';
import { isSameText, UNMARKED } from '../templates/library/own-template.ts';
import type {
  OwnTemplate,
  TemplateChange,
  TemplateMark,
} from '../templates/library/own-template.ts';
import { openLibrary } from './library-database.ts';
import type { LibraryDatabase } from './library-database.ts';

/** How many former states of one text are kept; the oldest go first. */
const MOST_VERSIONS = 50;

/**
 * All of the changes, in their order, or none.
 *
 * @throws Trouble when the store cannot be opened
 */
export async function changeTemplates(
  changes: readonly TemplateChange[],
  now: number,
): Promise<void> {
  const database = await openLibrary();
  const { templates, versions, marks } = database;
  await database.transaction('rw', [templates, versions, marks], async () => {
    for (const change of changes) await changeOne(database, change, now);
  });
}

async function changeOne(
  database: LibraryDatabase,
  change: TemplateChange,
  now: number,
): Promise<void> {
  switch (change.kind) {
    case 'save':
      await save(database, change.template, now);
      if (change.isFavourite !== undefined) {
        await mark(database, change.template.id, { isFavourite: change.isFavourite });
      }
      return;
    case 'remove':
      await database.templates.delete(change.id);
      await database.marks.delete(change.id);
      await database.versions.where('templateId').equals(change.id).delete();
      return;
    case 'favourite':
      return mark(database, change.id, { isFavourite: change.isFavourite });
  }
}

async function save(
  { templates, versions }: LibraryDatabase,
  template: OwnTemplate,
  now: number,
): Promise<void> {
  const { id } = template;
  const former = await templates.get(id);
  await templates.put(template);
  if (!former || isSameText(former, template)) return;
  await versions.add({ templateId: id, replacedAt: now, template: former });
  const kept = await versions.where('templateId').equals(id).primaryKeys();
  await versions.bulkDelete(kept.sort((a, b) => a - b).slice(0, -MOST_VERSIONS));
}

/** It was put into a box, or on the clipboard. Of a text that is gone by now nothing is noted. */
export async function noteUse(templateId: string, now: number): Promise<void> {
  const database = await openLibrary();
  const { templates, marks } = database;
  await database.transaction('rw', [templates, marks], async () => {
    if (!isBuiltIn(templateId) && !(await templates.get(templateId))) return;
    const uses = ((await marks.get(templateId))?.uses ?? 0) + 1;
    await mark(database, templateId, { uses, lastUsedAt: now });
  });
}

const isBuiltIn = (id: string): boolean => BUILT_IN_IDS.some((known) => known === id);

async function mark(
  { marks }: LibraryDatabase,
  id: string,
  noted: Partial<TemplateMark>,
): Promise<void> {
  const before = (await marks.get(id)) ?? { id, ...UNMARKED };
  await marks.put({ ...before, ...noted });
}
