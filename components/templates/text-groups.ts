import { allChoices } from '../compose/choices.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';

/** The texts of one folder, in the order of the alphabet. */
export interface TextGroup {
  folder: string;
  choices: Choice[];
}

export interface Shelves {
  own: TextGroup[];
  builtIn: Choice[];
  retired: Choice[];
}

/** What was put away, which no list for choosing shows. */
export function retiredChoices({ own, marks }: Library): Choice[] {
  const retired = own.filter(({ retiredAt }) => retiredAt !== null);
  const asIfKept = retired.map((template) => ({ ...template, retiredAt: null }));
  return allChoices({ own: asIfKept, marks }).filter(({ isOwn }) => isOwn);
}

/** @param retiredIds of those put away */
export function shelvesOf(choices: readonly Choice[], retiredIds: ReadonlySet<string>): Shelves {
  const kept = choices.filter(({ id, isOwn }) => isOwn && !retiredIds.has(id));
  const folders = Map.groupBy(kept, ({ folder }) => folder);
  return {
    own: [...folders]
      .map(([folder, inside]) => ({ folder, choices: inside.sort(byTitle) }))
      .sort((a, b) => inJapanese.compare(a.folder, b.folder)),
    builtIn: choices.filter(({ isOwn }) => !isOwn),
    retired: choices.filter(({ id }) => retiredIds.has(id)).sort(byTitle),
  };
}

/** The first `most` of all groups together. */
export function firstOf(groups: readonly TextGroup[], most: number): TextGroup[] {
  let left = most;
  return groups.flatMap(({ folder, choices }) => {
    const shown = choices.slice(0, left);
    left -= shown.length;
    return shown.length > 0 ? [{ folder, choices: shown }] : [];
  });
}

const inJapanese = new Intl.Collator('ja', { numeric: true });

const byTitle = (a: Choice, b: Choice): number =>
  inJapanese.compare(a.reading || a.title, b.reading || b.title);
