import { FIRST_BOOK } from '../../utils/accounts/accounts.ts';
import type { TroubleCode } from '../../utils/errors.ts';
import type { SalesOutcome } from '../../utils/exchange/import-sales.ts';
import { t } from '../../utils/i18n.ts';
import type { Keep } from '../../utils/settings.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { AccountsProps } from '../accounts/AccountsBar.tsx';
import { AccountsLater } from '../accounts/AccountsLater.tsx';
import { MoneyLater } from '../forecast/MoneyLater.tsx';
import type { ReadLedger } from '../forecast/use-ledger.ts';
import { useHidingByKey } from '../money/use-hidden-amounts.ts';
import { TroubleNotice } from '../shared/TroubleNotice.tsx';
import { Book } from './Book.tsx';
import type { BookProps } from './Book.tsx';
import { DataSection } from './DataSection.tsx';
import { useView } from './use-view.ts';
import { ViewLinks } from './ViewLinks.tsx';
import '../shared/page.css';
import '../shared/room.css';
import '../accounts/accounts.css';
import './dashboard.css';
import './timeline.css';

type DashboardState =
  | { kind: 'loading' }
  | { kind: 'not-consented' }
  | { kind: 'trouble'; code: TroubleCode }
  | { kind: 'ready'; rows: RoomRow[] };

export interface DashboardProps extends Omit<BookProps, 'rows'> {
  state: DashboardState;
  keep: Keep;
  /** All that is stored of money, for the second view. */
  readLedger: ReadLedger;
  /** The text of the export file. */
  writeExport: () => Promise<string>;
  /** Reads the sales file that she chose, and records what it says or nothing. */
  importSales: (file: File) => Promise<SalesOutcome>;
  /** Undefined until it is known whether there are several. */
  accounts?: AccountsProps | undefined;
}

export function Dashboard(props: DashboardProps) {
  const { state, keep, readLedger, writeExport, importSales, accounts, ...bookProps } = props;
  const { now, preferences } = bookProps;
  const view = useView();
  useHidingByKey();
  const bookId = accounts?.bookId ?? FIRST_BOOK;
  const rows = state.kind === 'ready' ? state.rows : [];
  return (
    <div class="dashboard" data-state={state.kind}>
      <header class="dashboard-head">
        <h1>{t('dashboard_title')}</h1>
        <p class="quiet">{t('unofficial')}</p>
        <ViewLinks view={view} />
        <a href="options.html">{t('open_options')}</a>
      </header>
      {accounts && <AccountsLater {...accounts} />}
      {state.kind === 'loading' && <p class="dashboard-message">{t('loading')}</p>}
      {state.kind === 'not-consented' && (
        <main class="dashboard-message">
          <h2>{t('consent_popup_title')}</h2>
          <a href="welcome.html">{t('consent_more')}</a>
        </main>
      )}
      {state.kind === 'trouble' && (
        <main class="dashboard-message">
          <TroubleNotice code={state.code} />
        </main>
      )}
      {state.kind === 'ready' && (
        <>
          {view === 'money' ? (
            <MoneyLater key={bookId} {...{ rows, now, preferences, readLedger }} />
          ) : (
            <Book key={bookId} {...bookProps} rows={rows} />
          )}
          <DataSection {...{ bookId, rows, keep, now, writeExport, importSales }} />
        </>
      )}
    </div>
  );
}
