import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { suggestTemplate } from '../../utils/templates/suggest.ts';
import type { Degree } from '../../utils/templates/template.ts';
import { allChoices, inOrder } from './choices.ts';
import type { ComposeProps } from './compose-props.ts';
import { ComposeHead } from './ComposeHead.tsx';
import { DegreeChoice } from './DegreeChoice.tsx';
import { focusNext } from './focus-next.ts';
import { degreesFor, includeFrom, saidAs } from './said-as.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import { TemplateSearchField } from './TemplateSearchField.tsx';
import { useEscape } from './use-escape.ts';
import { useTemplateSearch } from './use-template-search.ts';
import { Written } from './Written.tsx';

/** Room and buyer on top; then what to write, and the exact text. */
export function Compose(props: ComposeProps) {
  const { row, library, now, isHere, first, onClose } = props;
  const view = useRef<HTMLElement>(null);
  // Nothing moves under her hand, whatever is seen of the room meanwhile.
  const [suggested] = useState(() => suggestTemplate(row, now)?.id);
  const wanted = first === 'search' ? null : first;
  const all = useMemo(() => allChoices(library), [library]);
  const choices = useMemo(() => inOrder(all, [suggested, wanted]), [all, wanted, suggested]);
  const search = useTemplateSearch(choices);
  const [id, setId] = useState((choices.find(({ role }) => role === wanted) ?? choices[0])?.id);
  const [wishedDegree, setDegree] = useState<Degree>('polite');
  const [taken, setTaken] = useState(0);
  useEscape(onClose);
  useEffect(() => {
    if (taken > 0 || (isHere && first !== 'search')) focusNext(view.current);
    // What stands there when she comes, or has taken one, wants the keyboard; nothing later does.
  }, [taken]);
  const choice = choices.find((candidate) => candidate.id === id);
  if (!choice) return <p role="alert">{t('refused_nothing_to_insert')}</p>;

  const degrees = degreesFor(choice);
  const degree = degrees.includes(wishedDegree) ? wishedDegree : 'polite';
  const take = (): void => {
    setId(search.found[0]?.id ?? id);
    setTaken(taken + 1);
  };
  return (
    <main class="compose" ref={view}>
      <ComposeHead room={row.room} isHere={isHere} onClose={onClose} />
      {props.isLibraryMissing && <p class="notice notice-caution">{t('library_missing')}</p>}
      <TemplateSearchField
        search={search}
        isFirst={first === 'search'}
        onTake={take}
        onEnterList={() => view.current?.querySelector<HTMLElement>('.templates input')?.focus()}
      />
      <TemplateChoice choices={search.found} chosen={choice.id} onChoose={setId} />
      <DegreeChoice degrees={degrees} chosen={degree} onChoose={setDegree} />
      <Written {...props} template={saidAs(choice, degree)} include={includeFrom(all)} />
    </main>
  );
}
