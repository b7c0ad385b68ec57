import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SaveBar } from './SaveBar.tsx';
import type { Section } from './use-section.ts';
import './section-form.css';

interface Props {
  name: string;
  section: Pick<
    Section<unknown, unknown>,
    'answer' | 'isChanged' | 'problems' | 'refusals' | 'save' | 'discard'
  >;
  children: ComponentChildren;
}

/** Saved by its own button, or by Enter in one of its fields. */
export function SectionForm({ name, section, children }: Props) {
  const { refusals, save } = section;
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (refusals > 0) showFirstProblem(place.current);
  }, [refusals]);
  return (
    <form
      ref={place}
      noValidate
      class="section-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      <SaveBar name={name} section={section} />
    </form>
  );
}

/** A field in a part that is closed cannot take the focus. */
function showFirstProblem(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  for (let part = field?.closest('details'); part; part = part.parentElement?.closest('details')) {
    part.open = true;
  }
  field?.focus();
}
