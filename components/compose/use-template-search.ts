import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Choice } from '../../utils/templates/search/choice.ts';
import {
  indexTemplates,
  readAhead,
  searchTemplates,
} from '../../utils/templates/search/search-templates.ts';

export interface TemplateSearch {
  query: string;
  setQuery: (query: string) => void;
  found: Choice[];
}

/** A list that follows what is typed; what typing needs is made ready while nobody types. */
export function useTemplateSearch(choices: readonly Choice[]): TemplateSearch {
  const [query, setQuery] = useState('');
  const index = useMemo(() => indexTemplates(choices), [choices]);
  useEffect(() => {
    let waiting = 0;
    const goOn = (deadline: IdleDeadline): void => {
      const isReady = readAhead(index, () => deadline.timeRemaining() > 1);
      if (!isReady) waiting = requestIdleCallback(goOn);
    };
    waiting = requestIdleCallback(goOn);
    return () => cancelIdleCallback(waiting);
  }, [index]);
  const found = useMemo(() => searchTemplates(index, query), [index, query]);
  return { query, setQuery, found };
}
