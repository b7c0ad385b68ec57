import { useMemo, useState } from 'preact/hooks';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import { allChoices } from '../compose/choices.ts';
import { useTemplateSearch } from '../compose/use-template-search.ts';
import type { TemplateSearch } from '../compose/use-template-search.ts';
import { retiredChoices } from './text-groups.ts';

export interface ShelfState extends TemplateSearch {
  /** All that can be used, whatever was searched for. */
  choices: readonly Choice[];
  retiredIds: ReadonlySet<string>;
  isStarredOnly: boolean;
  setStarredOnly: (isStarredOnly: boolean) => void;
  /** How many own rows are wanted at most. */
  most: number;
  showMore: () => void;
}

/** More rows than these nobody reads; they would only make typing slow. */
const AT_ONCE = 100;

/** What is looked for on the shelf; it stays while a text is open. */
export function useShelf(library: Library): ShelfState {
  const [isStarredOnly, setStarredOnly] = useState(false);
  const [most, setMost] = useState(AT_ONCE);
  const choices = useMemo(() => allChoices(library), [library]);
  const retired = useMemo(() => retiredChoices(library), [library]);
  const all = useMemo(() => [...choices, ...retired], [choices, retired]);
  const retiredIds = useMemo(() => new Set(retired.map(({ id }) => id)), [retired]);
  const search = useTemplateSearch(all);
  const found = search.found.filter(({ isFavourite }) => isFavourite || !isStarredOnly);
  const showMore = (): void => setMost(most + AT_ONCE);
  return { ...search, found, choices, retiredIds, isStarredOnly, setStarredOnly, most, showMore };
}
