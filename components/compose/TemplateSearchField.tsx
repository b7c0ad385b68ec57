import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { isComposing } from '../shared/is-composing.ts';
import type { TemplateSearch } from './use-template-search.ts';

interface Props {
  search: TemplateSearch;
  /** She came here to search. */
  isFirst: boolean;
  /** Enter: the first that was found. */
  onTake: () => void;
  /** The arrow down: into the list. */
  onEnterList: () => void;
}

export function TemplateSearchField({ search, isFirst, onTake, onEnterList }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const { query, setQuery, found } = search;
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  const onKey = (event: KeyboardEvent): void => {
    // Enter and the arrows belong to the input method until it is through.
    if (isComposing(event)) return;
    const act = actOf(event.key, query);
    if (!act) return;
    event.preventDefault();
    if (act === 'clear') setQuery('');
    else if (act === 'enter-list') onEnterList();
    else if (found.length > 0) onTake();
  };
  return (
    <div class="template-search">
      <input
        ref={field}
        type="search"
        data-search="templates"
        aria-label={t('compose_search')}
        placeholder={t('compose_search')}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        onKeyDown={onKey}
      />
      <span class="quiet template-count" aria-live="polite">
        {query !== '' && t('compose_found', found.length)}
      </span>
    </div>
  );
}

/** Escape empties the field first; what it does in an empty one is the view's. */
function actOf(key: string, query: string): 'clear' | 'enter-list' | 'take' | null {
  if (key === 'Escape' && query !== '') return 'clear';
  if (key === 'ArrowDown') return 'enter-list';
  return key === 'Enter' ? 'take' : null;
}
