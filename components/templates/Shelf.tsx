import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { Outcomes } from './outcome-words.ts';
import { TextList } from './TextList.tsx';
import type { RowWishes } from './TextRow.tsx';
import type { Edits } from './use-edits.ts';
import type { ShelfState } from './use-shelf.ts';

interface Props {
  shelf: ShelfState;
  library: Library;
  outcomes: Outcomes | null;
  edits: Edits;
  wishes: RowWishes & { create: () => void };
  children: ComponentChildren;
}

/** All texts: searched, starred, opened, begun. */
export function Shelf({ shelf, library, outcomes, edits, wishes, children }: Props) {
  const { query, setQuery, found, isStarredOnly, setStarredOnly } = shelf;
  const isSearch = query.trim() !== '' || isStarredOnly;
  return (
    <>
      <div class="shelf-tools">
        <input
          type="search"
          data-field="search-texts"
          aria-label={t('templates_search')}
          placeholder={t('templates_search')}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          data-action="starred-only"
          aria-pressed={isStarredOnly}
          onClick={() => setStarredOnly(!isStarredOnly)}
        >
          <span aria-hidden>★</span>
          {t('templates_starred')}
        </button>
        <button
          type="button"
          class="button button-main"
          data-action="new-text"
          onClick={wishes.create}
        >
          {t('templates_new')}
        </button>
      </div>
      {children}
      <p role="status" class={isSearch ? 'quiet' : 'sr-only'} data-found={found.length}>
        {isSearch && t('templates_found', found.length)}
      </p>
      <Begun edits={edits} library={library} onOpen={wishes.open} />
      <TextList {...{ shelf, library, outcomes, edits, isSearch, wishes }} />
    </>
  );
}

interface BegunProps {
  edits: Edits;
  library: Library;
  onOpen: (id: string) => void;
}

/** Texts that were never saved stand in no folder yet. */
function Begun({ edits, library, onOpen }: BegunProps) {
  const saved = new Set(library.own.map(({ id }) => id));
  const begun = edits.unsavedIds.filter((id) => !saved.has(id));
  if (begun.length === 0) return null;
  return (
    <section class="text-group" data-begun>
      <h3>{t('templates_begun')}</h3>
      <ul class="text-rows">
        {begun.map((id) => (
          <li key={id} class="text-row" data-text={id}>
            <button
              type="button"
              class="text-title"
              data-action="open-text"
              onClick={() => onOpen(id)}
            >
              {edits.formOf(id).title.trim() || t('templates_untitled')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
