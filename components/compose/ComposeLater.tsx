import { useEffect, useState } from 'preact/hooks';
import { logBug } from '../../utils/log.ts';
import { EMPTY_LIBRARY } from '../../utils/templates/library/own-template.ts';
import type { Library } from '../../utils/templates/library/own-template.ts';
import type { ComposeProps } from './compose-props.ts';

type ComposeView = (props: ComposeProps) => preact.JSX.Element;
type Read = Pick<ComposeProps, 'library' | 'isLibraryMissing'>;
type Props = Omit<ComposeProps, keyof Read> & { readLibrary: () => Promise<Library> };

/**
 * Templates and the calendar of holidays are loaded when somebody writes, not to show the list. Her
 * own texts come with them, so that nothing moves once she sees the choice.
 */
export function ComposeLater({ readLibrary, ...props }: Props) {
  const [ready, setReady] = useState<(Read & { Compose: ComposeView }) | null>(null);
  useEffect(() => {
    Promise.all([import('./Compose.tsx'), readOrNone(readLibrary)]).then(
      ([{ Compose }, read]) => setReady({ Compose, ...read }),
      (cause: unknown) => logBug('compose', cause),
    );
  }, []);
  if (!ready) return null;
  const { Compose, ...read } = ready;
  return <Compose {...props} {...read} />;
}

/** Ours can be used in any case. */
const readOrNone = (readLibrary: () => Promise<Library>): Promise<Read> =>
  readLibrary().then(
    (library) => ({ library, isLibraryMissing: false }),
    (cause: unknown) => {
      logBug('library', cause);
      return { library: EMPTY_LIBRARY, isLibraryMissing: true };
    },
  );
