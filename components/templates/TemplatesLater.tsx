import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import { SectionFrame } from '../options/SectionFrame.tsx';
import type { TemplatesProps } from './templates-props.ts';

type View = (props: Omit<TemplatesProps, 'onShown'>) => preact.JSX.Element;

interface Props {
  /** null until they are read. */
  templates: TemplatesProps | null;
}

/** The language, the calendar of holidays and the search weigh more than the rest of the page. */
export function TemplatesLater({ templates }: Props) {
  const [view, setView] = useState<{ Templates: View } | 'failed' | null>(null);
  const isWanted = templates !== null;
  useEffect(() => {
    if (!isWanted) return;
    import('./Templates.tsx').then(setView, (cause: unknown) => {
      logBug('templates', cause);
      setView('failed');
    });
  }, [isWanted]);
  const isShown = view !== null && templates !== null && templates.state.kind !== 'loading';
  useEffect(() => {
    if (isShown) templates.onShown();
  }, [isShown]);
  return (
    <SectionFrame name="templates" title="templates_title" lead="templates_lead">
      {view === 'failed' && <p role="alert">{t('templates_not_loaded')}</p>}
      {view !== 'failed' &&
        (view && templates ? (
          <view.Templates {...templates} />
        ) : (
          <p class="quiet">{t('loading')}</p>
        ))}
    </SectionFrame>
  );
}
