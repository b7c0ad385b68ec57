import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import type { Changes } from './use-changes.ts';

interface Props {
  changes: Changes;
  /** The button that was pressed is gone: the keyboard goes on here. */
  takesFocus: boolean;
}

/** What was done, and the way back. */
export function SaidBar({ changes: { said, undo }, takesFocus }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (said && takesFocus) bar.current?.focus();
  }, [said, takesFocus]);
  return (
    <div
      role="status"
      class="said"
      ref={bar}
      tabIndex={-1}
      data-failed={said?.hasFailed || undefined}
    >
      {said && <span>{said.words}</span>}
      {said?.undo && (
        <button type="button" class="button button-small" data-action="undo-change" onClick={undo}>
          {t('undo_remove')}
        </button>
      )}
    </div>
  );
}
