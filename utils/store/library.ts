import type { Library, TemplateVersion } from '../templates/library/own-template.ts';
import { openLibrary } from './library-database.ts';
import type { LibraryDatabase } from './library-database.ts';
import { watch } from './watch.ts';
import type { OnTrouble } from './watch.ts';

/** The seller's texts and what is noted of all, live and in no order, until the signal is aborted. */
export const watchLibrary = (
  onLibrary: (library: Library) => void,
  onTrouble: OnTrouble,
  signal: AbortSignal,
): void => watch(openLibrary(), libraryIn, onLibrary, onTrouble, signal);

/** @throws Trouble when the store cannot be read */
export const readLibrary = async (): Promise<Library> => libraryIn(await openLibrary());

/** How a text stood before, the newest first. */
export async function readVersions(templateId: string): Promise<TemplateVersion[]> {
  const { versions } = await openLibrary();
  return versions.where('templateId').equals(templateId).reverse().sortBy('id');
}

/** In one consistent look. */
const libraryIn = (database: LibraryDatabase): Promise<Library> =>
  database.transaction('r', [database.templates, database.marks], async () => {
    const [own, marks] = await Promise.all([
      database.templates.toArray(),
      database.marks.toArray(),
    ]);
    return { own, marks: new Map(marks.map((mark) => [mark.id, mark])) };
  });
