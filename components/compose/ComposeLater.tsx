import { useEffect, useState } from 'preact/hooks';
import { logBug } from '../../utils/log.ts';
import type { ComposeProps } from './Compose.tsx';

type ComposeView = (props: ComposeProps) => preact.JSX.Element;

/** Templates and the calendar of holidays are loaded when somebody writes, not to show the list. */
export function ComposeLater(props: ComposeProps) {
  const [view, setView] = useState<{ Compose: ComposeView } | null>(null);
  useEffect(() => {
    import('./Compose.tsx').then(setView, (cause: unknown) => logBug('compose', cause));
  }, []);
  return view && <view.Compose {...props} />;
}
