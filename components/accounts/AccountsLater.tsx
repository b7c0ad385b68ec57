import { useEffect, useState } from 'preact/hooks';
import { logBug } from '../../utils/log.ts';
import type { AccountsProps } from './AccountsBar.tsx';

type AccountsView = (props: AccountsProps) => preact.JSX.Element;

/** Most sellers have one account: for them nothing of this is loaded, and nothing is shown. */
export function AccountsLater(props: AccountsProps) {
  const { books, asked } = props.accounts;
  const isNeeded = books.length > 1 || asked.length > 0;
  const [view, setView] = useState<{ AccountsBar: AccountsView } | null>(null);
  useEffect(() => {
    if (!isNeeded) return;
    import('./AccountsBar.tsx').then(setView, (cause: unknown) => logBug('accounts', cause));
  }, [isNeeded]);
  if (view) return <view.AccountsBar {...props} />;
  return isNeeded ? <div class="accounts-place" /> : null;
}
