import { useState } from 'preact/hooks';
import { FIRST_BOOK } from '../../utils/accounts/accounts.ts';
import { laneOf } from '../../utils/deadlines/lane-of.ts';
import type { Lane } from '../../utils/deadlines/lane-of.ts';
import type { TroubleCode } from '../../utils/errors.ts';
import type { SalesOutcome } from '../../utils/exchange/import-sales.ts';
import { t } from '../../utils/i18n.ts';
import type { Keep } from '../../utils/settings.ts';
import type { RoomRow } from '../../utils/store/room-row.ts';
import type { TimelineEvent } from '../../utils/timeline/event.ts';
import type { AccountsProps } from '../accounts/AccountsBar.tsx';
import { AccountsLater } from '../accounts/AccountsLater.tsx';
import { CreditTotals } from '../shared/CreditTotals.tsx';
import { TroubleNotice } from '../shared/TroubleNotice.tsx';
import { DataSection } from './DataSection.tsx';
import { LaneFilter } from './LaneFilter.tsx';
import { OneRoom } from './OneRoom.tsx';
import { RoomTable } from './RoomTable.tsx';
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

export interface DashboardProps {
  state: DashboardState;
  now: number;
  keep: Keep;
  readEvents: (roomId: string) => Promise<TimelineEvent[]>;
  /** The text of the export file. */
  writeExport: () => Promise<string>;
  /** Reads the sales file that she chose, and records what it says or nothing. */
  importSales: (file: File) => Promise<SalesOutcome>;
  /** Undefined until it is known whether there are several. */
  accounts?: AccountsProps | undefined;
}

export function Dashboard(props: DashboardProps) {
  const { state, now, keep, readEvents, writeExport, importSales, accounts } = props;
  const bookId = accounts?.bookId ?? FIRST_BOOK;
  const rows = state.kind === 'ready' ? state.rows : [];
  return (
    <div class="dashboard" data-state={state.kind}>
      <header class="dashboard-head">
        <h1>{t('dashboard_title')}</h1>
        <p class="quiet">{t('unofficial')}</p>
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
          <Book key={bookId} rows={rows} now={now} readEvents={readEvents} />
          <DataSection {...{ bookId, rows, keep, now, writeExport, importSales }} />
        </>
      )}
    </div>
  );
}

type BookProps = Pick<DashboardProps, 'now' | 'readEvents'> & { rows: RoomRow[] };

/** The rooms at the left, the chosen one at the right. */
function Book({ rows, now, readEvents }: BookProps) {
  const [filter, setFilter] = useState<Lane | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = rows.find(({ roomId }) => roomId === chosenId);
  const lanes = rows.map(({ room, duties }) => laneOf(room, duties, now));
  const shown = filter === null ? rows : rows.filter((_, index) => lanes[index] === filter);
  return (
    <main class="book">
      <section class="book-rooms" aria-label={t('dashboard_rooms')}>
        <CreditTotals rows={rows} now={now} />
        <LaneFilter lanes={lanes} filter={filter} onFilter={setFilter} />
        {rows.length === 0 ? (
          <div class="dashboard-message">
            <h2>{t('nothing_seen_title')}</h2>
            <p>{t('nothing_seen_body')}</p>
          </div>
        ) : (
          <RoomTable rows={shown} now={now} chosenId={chosenId} onChoose={setChosenId} />
        )}
      </section>
      <section class="book-room">
        {chosen ? (
          <OneRoom key={chosen.roomId} row={chosen} now={now} readEvents={readEvents} />
        ) : (
          <p class="quiet">{t('room_pick')}</p>
        )}
      </section>
    </main>
  );
}
