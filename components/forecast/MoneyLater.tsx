import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n.ts';
import { logBug } from '../../utils/log.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import { TroubleNotice } from '../shared/TroubleNotice.tsx';
import type { MoneyViewProps } from './MoneyView.tsx';
import { useLedger } from './use-ledger.ts';
import type { ReadLedger } from './use-ledger.ts';

type View = (props: MoneyViewProps) => preact.JSX.Element;

interface Props extends Omit<MoneyViewProps, 'ledger'> {
  rows: readonly RoomRow[];
  readLedger: ReadLedger;
}

/** The reckoning of money and its pictures are loaded by whoever opens them. */
export function MoneyLater({ rows, readLedger, ...props }: Props) {
  const [loaded, setLoaded] = useState<{ MoneyView: View } | null>(null);
  const state = useLedger(rows, readLedger);
  useEffect(() => {
    import('./MoneyView.tsx').then(
      ({ MoneyView }) => setLoaded({ MoneyView }),
      (cause: unknown) => logBug('money', cause),
    );
  }, []);
  if (state.kind === 'trouble') {
    return (
      <main class="dashboard-message">
        <TroubleNotice code={state.code} />
      </main>
    );
  }
  if (!loaded || state.kind === 'reading') {
    return <p class="dashboard-message">{t('loading')}</p>;
  }
  return <loaded.MoneyView {...props} ledger={state.ledger} />;
}
