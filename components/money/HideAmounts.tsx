import { t } from '../../utils/i18n.ts';
import { toggleAmounts, useHiddenAmounts } from './use-hidden-amounts.ts';

/** For sharing the screen; the key `h` does the same anywhere on the page. */
export function HideAmounts() {
  const isHidden = useHiddenAmounts();
  return (
    <button
      type="button"
      class="hide-amounts"
      data-action="hide-amounts"
      aria-keyshortcuts="h"
      onClick={toggleAmounts}
    >
      {t(isHidden ? 'amounts_show' : 'amounts_hide')}
    </button>
  );
}
