import { t } from '../../utils/i18n.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { Choice } from '../../utils/templates/search/choice.ts';
import type { Edits } from './use-edits.ts';
import type { Outcomes } from './outcome-words.ts';
import { firstOf, shelvesOf } from './text-groups.ts';
import { TextRow } from './TextRow.tsx';
import type { RowWishes } from './TextRow.tsx';
import type { ShelfState } from './use-shelf.ts';

interface Props {
  shelf: Pick<ShelfState, 'found' | 'retiredIds' | 'most' | 'showMore'>;
  library: Library;
  outcomes: Outcomes | null;
  edits: Edits;
  isSearch: boolean;
  wishes: RowWishes;
}

/** Hers by folder, then ours, then what she has put away. */
export function TextList(props: Props) {
  const { shelf, library, isSearch } = props;
  const { most, showMore } = shelf;
  const { own, builtIn, retired } = shelvesOf(shelf.found, shelf.retiredIds);
  const total = own.reduce((sum, group) => sum + group.choices.length, 0);
  const rows = (shown: readonly Choice[]) => <Rows {...props} choices={shown} />;
  return (
    <div class="text-groups">
      {firstOf(own, most).map((group) => (
        <section key={group.folder} class="text-group">
          <h3>{group.folder || t('templates_own')}</h3>
          {rows(group.choices)}
        </section>
      ))}
      {library.own.length === 0 && !isSearch && <p class="quiet">{t('templates_none_own')}</p>}
      {total > most && (
        <button
          type="button"
          class="button button-small"
          data-action="more-texts"
          onClick={showMore}
        >
          {t('templates_more', total - most)}
        </button>
      )}
      {builtIn.length > 0 && (
        <section class="text-group" data-built-in>
          <h3>{t('templates_built_in')}</h3>
          {rows(builtIn)}
        </section>
      )}
      {retired.length > 0 && (
        <details class="text-group" data-retired>
          <summary>{t('templates_retired', retired.length)}</summary>
          {rows(retired.slice(0, most))}
        </details>
      )}
    </div>
  );
}

type RowsProps = Pick<Props, 'library' | 'outcomes' | 'edits' | 'wishes'> & {
  choices: readonly Choice[];
};

const Rows = ({ choices, library, outcomes, edits, wishes }: RowsProps) => (
  <ul class="text-rows">
    {choices.map((choice) => (
      <TextRow
        key={choice.id}
        choice={choice}
        mark={library.marks.get(choice.id)}
        outcomes={outcomes}
        isUnsaved={edits.isChanged(choice.id)}
        wishes={wishes}
      />
    ))}
  </ul>
);
