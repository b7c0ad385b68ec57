import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { WhatIfProps } from './WhatIf.tsx';

type WhatIfView = (props: WhatIfProps) => preact.JSX.Element;

/** Loaded when somebody asks. */
export function WhatIfLater(props: WhatIfProps) {
  const [isOpen, setOpen] = useState(false);
  const [View, setView] = useState<WhatIfView | null>(null);
  useEffect(() => {
    if (!isOpen || View) return;
    import('./WhatIf.tsx').then(
      ({ WhatIf }) => setView(() => WhatIf),
      (cause: unknown) => logBug('what-if', cause),
    );
  }, [isOpen, View]);
  return (
    <details class="what-if" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('what_if_title')}</summary>
      {isOpen && View && <View {...props} />}
    </details>
  );
}
